using System.Text.Json.Serialization;

namespace AskNix.Features;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(FeatureFile))]
internal sealed partial class FeatureJson : JsonSerializerContext;
