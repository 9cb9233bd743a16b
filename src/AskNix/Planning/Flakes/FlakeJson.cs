using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AskNix.Planning.Flakes;

/// <summary>Writes JSON trees without runtime code generation.</summary>
[JsonSerializable(typeof(JsonNode))]
internal sealed partial class FlakeJson : JsonSerializerContext;
