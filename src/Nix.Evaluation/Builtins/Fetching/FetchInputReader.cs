using Nix.Evaluation.Errors;
using Nix.Evaluation.Fetching;
using Nix.Evaluation.Flakes;
using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Fetching;

/// <summary>Reads the argument of fetchTree and fetchGit.</summary>
static class FetchInputReader
{
    /// <param name="evaluator">The evaluator.</param>
    /// <param name="position">Of the call.</param>
    /// <param name="argument">A location, or a set.</param>
    /// <param name="isGit">Whether it is fetchGit.</param>
    public static FetchInput Read(Evaluator evaluator, int position, Value argument, bool isGit)
    {
        string builtin = isGit ? "fetchGit" : "fetchTree";
        FetchInput input;
        if (argument.Force(evaluator, position) is AttributeSet set)
        {
            input = OfSet(evaluator, position, set, isGit, builtin);
        }
        else
        {
            string url = Coercion.ToText(argument, CoercionMode.None, position, $"while evaluating the first argument passed to '{builtin}'", evaluator).ToString();
            input = isGit ? new FetchInput("git") { Attributes = { ["url"] = url } } : OfLocation(evaluator, position, url);
        }

        if (isGit && input.Text("url") is { } written)
            input.Attributes["url"] = evaluator.Reference(() => GitLocation.Of(written));
        if (isGit && !input.Flag("submodules"))
            input.Attributes.TryAdd("exportIgnore", true);
        if (input.Type == "git" && input.Text("rev") is { } rev)
        {
            if (rev.Length is not (40 or 64) || !rev.All(char.IsAsciiHexDigit))
                throw evaluator.Error(ErrorKind.Evaluation, 0, $"hash '{rev}' has wrong length for hash algorithm 'sha1'");
        }

        evaluator.Reference(() => FlakeReferenceText.Of(input.ToReference()));
        return input;
    }

    static FetchInput OfLocation(Evaluator evaluator, int position, string url)
    {
        if (!evaluator.Settings.Has(ExperimentalFeature.Flakes))
            throw evaluator.Error(ErrorKind.Evaluation, position, "passing a string argument to 'fetchTree' requires the 'flakes' experimental feature");
        if (Location.Parse(url) is not { } location)
            throw evaluator.Error(ErrorKind.Evaluation, 0, url.Contains(':', StringComparison.Ordinal) ? $"'{url}' is not a valid URL" : $"'{url}' doesn't have a scheme");
        var reference = evaluator.Reference(() => FlakeReference.OfLocation(location, url, hasDirectory: false));
        return FetchInput.Of(reference ?? throw evaluator.Error(ErrorKind.Evaluation, 0, $"input '{url}' is unsupported"));
    }

    static FetchInput OfSet(Evaluator evaluator, int position, AttributeSet set, bool isGit, string builtin)
    {
        string? type = isGit ? "git" : null;
        if (set.Get(evaluator.Names.Type) is { } given)
        {
            type = isGit
                ? throw evaluator.Error(ErrorKind.Evaluation, 0, "unexpected argument 'type'")
                : evaluator.ForceStringWithoutContext(given, set.Positions[set.Find(evaluator.Names.Type)], $"while evaluating the `type` argument passed to '{builtin}'").ToString();
        }

        if (type is null)
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"argument 'type' is missing in call to '{builtin}'");
        var input = new FetchInput(type);
        for (int i = 0; i < set.Count; i++)
        {
            string key = evaluator.NameOf(set.Names[i]).ToString();
            if (key != "type")
                input.Attributes[key] = Attribute(evaluator, set.Values[i].Value, set.Positions[i], key, builtin);
        }

        if (!isGit && type == "git")
            input.Attributes.TryAdd("shallow", true);
        if (!isGit && input.Attributes.ContainsKey("name"))
            throw evaluator.Error(ErrorKind.Evaluation, position, $"argument 'name' isn’t supported in call to '{builtin}'");
        evaluator.CheckFeature(type);
        return input;
    }

    static object Attribute(Evaluator evaluator, Value value, int position, string key, string builtin) => value.Force(evaluator, position) switch
    {
        NixBoolean truth => ReferenceEquals(truth, NixBoolean.True),
        NixInteger { Value: < 0 } number => throw evaluator.Error(ErrorKind.Evaluation, 0, $"negative value given for '{builtin}' argument '{key}': {number.Value}"),
        NixInteger number => number.Value,
        NixString or NixPath => Coercion.ToText(value, CoercionMode.None, position, "", evaluator).ToString(),
        var other => throw evaluator.Error(ErrorKind.Type, 0,
            $"argument '{key}' to '{builtin}' is {other.Description} while a string, Boolean or integer is expected"),
    };
}
