using System.Text.Json.Serialization;

namespace AskNix.Planning.Explaining;

/// <summary>Reads what the expressions of this room print.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OptionValue))]
internal sealed partial class ExplainingJson : JsonSerializerContext;
