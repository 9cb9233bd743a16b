using Nix.Evaluation.Errors;
using Nix.Evaluation.Fetching;
using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Fetching;

/// <summary>Reads the argument of fetchTree and fetchGit.</summary>
static class FetchInputReader
{
    static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["path"] = ["path", "rev", "revCount", "lastModified", "narHash"],
        ["file"] = ["url", "narHash", "name", "unpack", "rev", "revCount", "lastModified"],
        ["tarball"] = ["url", "narHash", "name", "unpack", "rev", "revCount", "lastModified"],
        ["git"] = ["url", "ref", "rev", "shallow", "submodules", "exportIgnore", "lfs", "lastModified", "revCount", "narHash", "allRefs", "name",
            "dirtyRev", "dirtyShortRev", "verifyCommit", "keytype", "publicKey", "publicKeys"],
    };

    /// <param name="evaluator">The evaluator.</param>
    /// <param name="position">Of the call.</param>
    /// <param name="argument">A location, or a set.</param>
    /// <param name="isGit">Whether it is fetchGit.</param>
    /// <param name="name">The name the tree is to have in the store.</param>
    public static FetchInput Read(Evaluator evaluator, int position, Value argument, bool isGit, out string name)
    {
        string builtin = isGit ? "fetchGit" : "fetchTree";
        name = "source";
        FetchInput input;
        if (argument.Force(evaluator, position) is AttributeSet set)
        {
            input = OfSet(evaluator, position, set, isGit, builtin);
            name = isGit && input.Attributes.Remove("name", out object? given) ? (string)given : name;
        }
        else
        {
            string url = Coercion.ToText(argument, CoercionMode.None, position, $"while evaluating the first argument passed to '{builtin}'", evaluator).ToString();
            input = isGit ? new FetchInput("git") { Attributes = { ["url"] = url } }
                : FetchLocation.Parse(url) ?? throw evaluator.Error(ErrorKind.Evaluation, 0,
                    url.Contains(':', StringComparison.Ordinal) ? $"input '{url}' is unsupported" : $"'{url}' doesn't have a scheme");
        }

        if (isGit)
            input.Attributes.TryAdd("exportIgnore", !input.Flag("submodules"));
        if (input.Type == "git" && input.Text("rev") is { } rev)
        {
            if (rev.Length is not (40 or 64) || !rev.All(char.IsAsciiHexDigit))
                throw evaluator.Error(ErrorKind.Evaluation, 0, $"hash '{rev}' has wrong length for hash algorithm 'sha1'");
        }

        return input;
    }

    static FetchInput OfSet(Evaluator evaluator, int position, AttributeSet set, bool isGit, string builtin)
    {
        string? type = isGit ? "git" : null;
        if (set.Get(evaluator.Names.Type) is { } given)
        {
            type = isGit
                ? throw evaluator.Error(ErrorKind.Evaluation, 0, "unexpected argument 'type'")
                : evaluator.ForceStringWithoutContext(given, position, $"while evaluating the `type` argument passed to '{builtin}'").ToString();
        }

        if (type is null)
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"argument 'type' is missing in call to '{builtin}'");
        if (type is "indirect")
            throw evaluator.Error(ErrorKind.Unsupported, 0, "an indirect input would be looked up in the flake registry, which is elsewhere");
        if (!Known.TryGetValue(type, out string[]? known))
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"cannot show unsupported input '{{\"type\":\"{type}\"}}'");
        var input = new FetchInput(type);
        for (int i = 0; i < set.Count; i++)
        {
            string key = evaluator.NameOf(set.Names[i]).ToString();
            if (key == "type")
                continue;
            input.Attributes[key] = Attribute(evaluator, set.Values[i].Value, set.Positions[i], key, builtin);
            if (!known.Contains(key, StringComparer.Ordinal))
                throw evaluator.Error(ErrorKind.Evaluation, 0, $"input attribute '{key}' not supported by scheme '{type}'");
        }

        string needed = type == "path" ? "path" : "url";
        return input.Text(needed) is null ? throw evaluator.Error(ErrorKind.Evaluation, 0, $"input attribute '{needed}' is missing") : input;
    }

    static object Attribute(Evaluator evaluator, Value value, int position, string key, string builtin) => value.Force(evaluator, position) switch
    {
        NixBoolean truth => ReferenceEquals(truth, NixBoolean.True),
        NixInteger number => number.Value,
        NixString or NixPath => Coercion.ToText(value, CoercionMode.None, position, "", evaluator).ToString(),
        var other => throw evaluator.Error(ErrorKind.Type, 0,
            $"argument '{key}' to '{builtin}' is {other.Description} while a string, Boolean or integer is expected"),
    };
}
