using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AskNix.Planning.Configurations;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EvaluatedSystem))]
[JsonSerializable(typeof(ImmutableArray<ProbedPackage>))]
internal sealed partial class EvaluatedSystemJson : JsonSerializerContext;
