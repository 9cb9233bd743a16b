using System.Text;
using System.Text.Json;

namespace Nixos.Generations;

/// <summary>
/// The revisions written in the text of a system's program <c>nixos-version</c>. NixOS builds that script with the answer of
/// <c>nixos-version --json</c> in it, an object on a line of its own (nixos/modules/installer/tools/nixos-version.sh); finding that object
/// spares running the script.
/// </summary>
internal static class VersionProgram
{
    internal static (string? Configuration, string? Nixpkgs) Read(string? script)
    {
        foreach (var line in (script ?? "").Split('\n'))
        {
            var start = line.IndexOf('{', StringComparison.Ordinal);
            if (start < 0 || !line.Contains("\"nixosVersion\"", StringComparison.Ordinal))
                continue;
            if (TryRead(line[start..]) is { } found)
                return found;
        }
        return (null, null);
    }

    private static (string? Configuration, string? Nixpkgs)? TryRead(string text)
    {
        try
        {
            // The reader stops at the end of the object: behind it may stand the rest of a shell command.
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
            using var facts = JsonDocument.ParseValue(ref reader);
            return (Value(facts.RootElement, "configurationRevision"), Value(facts.RootElement, "nixpkgsRevision"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Value(JsonElement facts, string name) =>
        facts.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;
}
