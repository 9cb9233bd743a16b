using Nix.Evaluation.Errors;
using Nix.Evaluation.Fetching;
using Nix.Evaluation.Flakes;
using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Fetching;

/// <summary>builtins.fetchMercurial: a commit of a Mercurial repository, or the files that it tracks where these are changed.</summary>
static class MercurialFetching
{
    const string NoCommit = "0000000000000000000000000000000000000000";
    const int ShortLength = 12;

    public static Value Fetch(Evaluator evaluator, int position, Value argument)
    {
        var input = Read(evaluator, position, argument);
        string url = input.Text("url")!;
        evaluator.CheckLocation(url);
        if (evaluator.Settings.IsPure && input.Text("rev") is null)
            throw evaluator.Error(ErrorKind.Evaluation, 0, "in pure evaluation mode, 'fetchMercurial' requires a Mercurial revision");
        if (!url.Contains("://", StringComparison.Ordinal))
            input.Attributes["url"] = "file://" + url;
        evaluator.Reference(() => FlakeReferenceText.Of(input.ToReference()));

        var fetched = evaluator.Inputs.Fetch(input);
        string rev = fetched.Locked.Text("rev") ?? NoCommit;
        var set = new AttributeSetBuilder(5);
        void Add(string name, Value value) => set.Add(evaluator.Intern(name), value);
        Add("outPath", evaluator.Store.Text(fetched.Path));
        if (fetched.Locked.Text("ref") is { } branch)
            Add("branch", new NixString(branch));
        Add("rev", new NixString(rev));
        Add("shortRev", new NixString(rev[..ShortLength]));
        if (fetched.Locked.Number("revCount") is { } count)
            Add("revCount", NixInteger.Of(count));
        return set.Build();
    }

    /// <summary>A location, or a set of url, rev and name. A rev may also be the name of a branch or a tag.</summary>
    static FetchInput Read(Evaluator evaluator, int position, Value argument)
    {
        var input = new FetchInput("hg") { Attributes = { ["name"] = "source" } };
        if (argument.Force(evaluator, position) is not AttributeSet set)
        {
            input.Attributes["url"] = Coercion.ToText(
                argument, CoercionMode.None, position, "while evaluating the first argument passed to builtins.fetchMercurial", evaluator).ToString();
            return input;
        }

        for (int i = 0; i < set.Count; i++)
        {
            (var value, int at) = (set.Values[i].Value, set.Positions[i]);
            string name = evaluator.NameOf(set.Names[i]).ToString();
            string context = $"while evaluating the `{name}` attribute passed to builtins.fetchMercurial";
            switch (name)
            {
                case "url":
                    input.Attributes["url"] = Coercion.ToText(value, CoercionMode.None, at, context, evaluator).ToString();
                    break;
                case "rev":
                    string rev = evaluator.ForceStringWithoutContext(value, at, context).ToString();
                    bool isCommit = FlakeReference.Revision().IsMatch(rev);
                    input.Attributes[isCommit ? "rev" : "ref"] = isCommit ? rev.ToLowerInvariant() : rev;
                    break;
                case "name":
                    input.Attributes["name"] = evaluator.ForceStringWithoutContext(value, at, context).ToString();
                    break;
                default:
                    throw evaluator.Error(ErrorKind.Evaluation, at, $"unsupported argument '{name}' to 'fetchMercurial'");
            }
        }

        return input.Text("url") is { Length: > 0 } ? input : throw evaluator.Error(ErrorKind.Evaluation, position, "'url' argument required");
    }
}
