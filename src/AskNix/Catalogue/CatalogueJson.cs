using System.Text.Json.Serialization;

namespace AskNix.Catalogue;

/// <summary>The JSON this room reads. Unknown members are passed over: nixpkgs adds some with every release.</summary>
[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(EvaluatedEntry))]
[JsonSerializable(typeof(EvaluatedOption))]
internal sealed partial class CatalogueJson : JsonSerializerContext;
