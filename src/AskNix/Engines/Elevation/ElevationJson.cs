using System.Text.Json.Serialization;

namespace AskNix.Engines.Elevation;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(ElevatedStep))]
[JsonSerializable(typeof(ElevatedOutcome))]
internal sealed partial class ElevationJson : JsonSerializerContext;
