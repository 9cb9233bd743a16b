using System.Text.Json;
using Nix.Formats;
using Nix.Posix;

namespace Nix.Store.Building;

/// <summary>The attributes of a derivation that steer its build: from the structured ones where it has those, else from its environment.</summary>
internal sealed class BuildAttributes : IDisposable
{
    private static readonly char[] s_blanks = [' ', '\t', '\n', '\r'];
    private readonly Derivation _derivation;
    private readonly JsonDocument? _structured;

    /// <exception cref="BuildRequestException">The structured attributes are no JSON object.</exception>
    internal BuildAttributes(Derivation derivation)
    {
        _derivation = derivation;
        if (derivation.StructuredAttributes is not { } json)
            return;
        try
        {
            _structured = JsonDocument.Parse(json);
        }
        catch (JsonException exception)
        {
            throw new BuildRequestException($"cannot process __json attribute of '{derivation.Name}': {exception.Message}", exception);
        }
        if (_structured.RootElement.ValueKind is not JsonValueKind.Object)
            throw new BuildRequestException($"the __json attribute of '{derivation.Name}' is no object");
    }

    /// <summary>Null where it has none.</summary>
    internal JsonElement? Structured => _structured?.RootElement;

    /// <summary>Its words; null where there is none of that name.</summary>
    internal IReadOnlyList<string>? Words(string name)
    {
        if (_structured is not null)
            return Structured!.Value.TryGetProperty(name, out var value) ? WordsIn(value, name) : null;
        return Text(name)?.Split(s_blanks, StringSplitOptions.RemoveEmptyEntries);
    }

    internal string? Text(string name)
    {
        if (_structured is not null)
            return Structured!.Value.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
        return _derivation.Environment.TryGetValue(ByteString.Of(name), out var text) ? LosslessText.Of(text) : null;
    }

    internal bool IsSet(string name) => _structured is not null
        ? Structured!.Value.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True
        : Text(name) is "1";

    /// <summary>What is said of one output in a structured attribute that says it of each.</summary>
    internal JsonElement? OfOutput(string name, string output) =>
        Structured is { } all
        && all.TryGetProperty(name, out var each)
        && each.ValueKind is JsonValueKind.Object
        && each.TryGetProperty(output, out var value) ? value : null;

    /// <exception cref="BuildRequestException">It is no list of strings.</exception>
    internal static IReadOnlyList<string> WordsIn(JsonElement value, string name) =>
        value.ValueKind is JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String)
            ? [.. value.EnumerateArray().Select(item => item.GetString()!)]
            : throw new BuildRequestException($"attribute '{name}' must be a list of strings");

    public void Dispose() => _structured?.Dispose();
}
