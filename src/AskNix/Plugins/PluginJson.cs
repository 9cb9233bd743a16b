using System.Text.Json.Serialization;

namespace AskNix.Plugins;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PluginFile))]
[JsonSerializable(typeof(PluginRequest))]
[JsonSerializable(typeof(PluginReply))]
internal sealed partial class PluginJson : JsonSerializerContext;
