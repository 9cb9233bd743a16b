using System.Globalization;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Fetching;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Fetching;

/// <summary>Trees with what is known of them: fetchTree and fetchGit.</summary>
static class TreeFetching
{
    const string NoCommit = "0000000000000000000000000000000000000000";
    const int ShortLength = 7;

    /// <summary>What the argument asks for, as a set.</summary>
    /// <param name="evaluator">The evaluator.</param>
    /// <param name="position">Of the call.</param>
    /// <param name="argument">A location, or a set.</param>
    /// <param name="isGit">Whether it is fetchGit, which has defaults of its own and says something of every commit.</param>
    public static AttributeSet Fetch(Evaluator evaluator, int position, Value argument, bool isGit)
    {
        var input = FetchInputReader.Read(evaluator, position, argument, isGit);
        if (input.Type == "indirect" && !evaluator.Settings.IsPure)
            input = evaluator.Inputs.Registries.Resolve(input, isLimited: true).Input;
        if (evaluator.Settings.IsPure && !input.IsLocked)
        {
            if (input.Text("narHash") is null)
                throw evaluator.Error(ErrorKind.Evaluation, position, $"in pure evaluation mode, '{(isGit ? "fetchGit" : "fetchTree")}' doesn't fetch unlocked input '{input}'");
            evaluator.Host.Warn(
                $"Input '{input}' is unlocked (e.g. lacks a Git revision) but is checked by NAR hash. This is not reproducible and will break after garbage collection or when shared.",
                isFromProgram: false);
        }

        evaluator.CheckLocation(input.ToString());
        return Describe(evaluator, evaluator.Inputs.Fetch(input), fallsBackToNoCommit: isGit);
    }

    /// <summary>What is known of a tree.</summary>
    /// <param name="evaluator">The evaluator.</param>
    /// <param name="fetched">The tree.</param>
    /// <param name="fallsBackToNoCommit">Whether a commit of zeros stands for none.</param>
    /// <param name="hidesCommit">Whether it is not said, since something in the tree does not fit together.</param>
    public static AttributeSet Describe(Evaluator evaluator, FetchedInput fetched, bool fallsBackToNoCommit = false, bool hidesCommit = false)
    {
        var input = fetched.Locked;
        var set = new AttributeSetBuilder(12);
        void Add(string name, Value value) => set.Add(evaluator.Intern(name), value);
        Add("outPath", evaluator.Store.Text(fetched.Path));
        if (input.Text("narHash") is { } hash)
            Add("narHash", new NixString(hash));
        if (input.Type == "git")
            Add("submodules", NixBoolean.Of(input.Flag("submodules")));
        if (!hidesCommit && (input.Text("rev") ?? (fallsBackToNoCommit ? NoCommit : null)) is { } rev)
        {
            Add("rev", new NixString(rev));
            Add("shortRev", new NixString(rev[..ShortLength]));
        }

        if (!hidesCommit && (input.Number("revCount") ?? (fallsBackToNoCommit ? 0L : null)) is { } count)
            Add("revCount", NixInteger.Of(count));
        if (input.Text("dirtyRev") is { } dirty)
        {
            Add("dirtyRev", new NixString(dirty));
            Add("dirtyShortRev", new NixString(input.Text("dirtyShortRev") ?? ""));
        }

        if (input.Number("lastModified") is { } time)
        {
            Add("lastModified", NixInteger.Of(time));
            Add("lastModifiedDate", new NixString(DateTimeOffset.FromUnixTimeSeconds(time).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)));
        }

        return set.Build();
    }
}
