using System.Text;
using System.Text.Json;
using Nix.Formats;
using Nix.Posix;

namespace Nix.Store.Building;

/// <summary>The attributes of a derivation that steer its build: from the structured ones where it has those, else from its environment.</summary>
internal sealed class BuildAttributes : IDisposable
{
    /// <summary>What is said of each output where the attributes are structured.</summary>
    private static readonly string[] s_ofOutputs = ["allowedReferences", "allowedRequisites", "disallowedRequisites", "disallowedReferences", "maxSize", "maxClosureSize"];
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
            _structured = JsonDocument.Parse(json, JsonText.Options);
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

    internal string Platform => Encoding.UTF8.GetString(_derivation.Platform);

    /// <summary>The name of a builder that is a part of Nix; null where it is a program.</summary>
    internal string? Builtin => Encoding.UTF8.GetString(_derivation.Builder) is var builder && builder.StartsWith("builtin:", StringComparison.Ordinal)
        ? builder["builtin:".Length..]
        : null;

    /// <summary>Whether its output's content is known beforehand, so that it may use the network.</summary>
    internal bool IsFixed => _derivation.Outputs.Values.Any(output => output is DerivationOutput.Fixed);

    internal bool IsImpure => _derivation.Outputs.Values.Any(output => output is DerivationOutput.Impure);

    /// <summary>Whether it may use the network, so that another attempt may go better.</summary>
    internal bool MayDependOnNetwork => IsFixed || IsImpure;

    /// <summary>Whether the paths of its outputs follow from what they contain.</summary>
    internal bool IsFloating => _derivation.Outputs.Values.Any(output => output.PathIfKnown is null);

    /// <summary>Whether it asks to see the machine as it is.</summary>
    internal bool WantsNoSandbox => IsSet("__noChroot");

    internal IReadOnlyList<string> RequiredFeatures => Words("requiredSystemFeatures") ?? [];

    /// <summary>What it asks to have of the machine itself in a sandbox.</summary>
    internal IReadOnlyList<string> ImpurePaths => Words("__impureHostDeps") ?? [];

    /// <summary>Those that are there and say nothing.</summary>
    internal IEnumerable<string> WithoutEffect => _structured is null ? [] : s_ofOutputs.Where(name => Structured!.Value.TryGetProperty(name, out _));

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

    /// <param name="name">Its name.</param>
    /// <param name="otherwise">What holds where it is not there.</param>
    internal bool IsSet(string name, bool otherwise = false) => _structured is not null
        ? Structured!.Value.TryGetProperty(name, out var value) ? value.ValueKind is JsonValueKind.True : otherwise
        : Text(name) is { } text ? text is "1" : otherwise;

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
