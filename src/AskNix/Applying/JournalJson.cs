using System.Text.Json.Serialization;

namespace AskNix.Applying;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(JournalEntry))]
[JsonSerializable(typeof(ActivationJob))]
[JsonSerializable(typeof(Nix.Posix.ProcessIdentity))]
internal sealed partial class JournalJson : JsonSerializerContext;
