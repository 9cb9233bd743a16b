using System.Globalization;
using System.Text;
using Nix.Evaluation.Builtins.Hashes;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Fetching;
using Nix.Evaluation.Hosting;
using Nix.Evaluation.Stores;
using Nix.Evaluation.Values;
using Nix.Formats;

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
        string builtin = isGit ? "fetchGit" : "fetchTree";
        var input = FetchInputReader.Read(evaluator, position, argument, isGit, out string name);
        if (evaluator.Settings.IsPure && !input.IsLocked)
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"in pure evaluation mode, '{builtin}' doesn't fetch unlocked input '{input}'");
        var tree = Traced(evaluator, input.ToString(), () => Bring(evaluator, input, isGit));
        var hash = NixHash.Of(NixHashAlgorithm.Sha256, tree.Archive.Span);
        string shown = hash.ToString(NixHashFormat.Sri, withAlgorithm: true);
        if (input.Text("narHash") is { } expected && !HashNames.Parse(expected, NixHashAlgorithm.None, evaluator).Equals(hash))
        {
            throw Traced(evaluator.Error(ErrorKind.Evaluation, 0, $"NAR hash mismatch in input '{input}', expected '{expected}' but got '{shown}'"), evaluator, input.ToString());
        }

        var path = evaluator.Store.AddArchive(name, tree.Archive, hash);
        evaluator.Allow(path.In(evaluator.Host.Store.Directory));
        return Describe(evaluator, evaluator.Store.Text(path), input, tree, shown, isGit);
    }

    /// <summary>Brings something; a failure says what was being fetched.</summary>
    public static T Traced<T>(Evaluator evaluator, string shown, Func<T> bring)
    {
        int around = evaluator.Depth;
        try
        {
            return evaluator.Ask(bring);
        }
        catch (EvaluationException failure) when (failure.Trace(around, 0, $"while fetching the input '{shown}'"))
        {
            throw;
        }
    }

    static EvaluationException Traced(EvaluationException failure, Evaluator evaluator, string shown)
    {
        failure.Trace(evaluator.Depth, 0, $"while fetching the input '{shown}'");
        return failure;
    }

    static FetchedTree Bring(Evaluator evaluator, FetchInput input, bool countsAll)
    {
        var fetcher = evaluator.Host.Fetcher;
        switch (input.Type)
        {
            case "path":
                return LocalTree(evaluator, input);
            case "file":
                return new FetchedTree(NarWriter.OfFile(fetcher.File(Required(input, "url")).Span));
            case "tarball":
                return fetcher.Tarball(Required(input, "url"));
            default:
                return fetcher.Git(new GitInput(Required(input, "url"))
                {
                    Ref = input.Text("ref"),
                    Rev = input.Text("rev"),
                    IsShallow = input.Flag("shallow"),
                    CountsWorkingDirectory = countsAll,
                    HasSubmodules = input.Flag("submodules"),
                    LeavesOutIgnored = input.Flag("exportIgnore"),
                    SearchesAllRefs = input.Flag("allRefs"),
                });
        }
    }

    static string Required(FetchInput input, string name) => input.Text(name) ?? throw new HostException($"input attribute '{name}' is missing");

    static FetchedTree LocalTree(Evaluator evaluator, FetchInput input)
    {
        string text = Required(input, "path");
        if (!text.StartsWith('/'))
            throw new HostException($"cannot fetch input '{input}' because it uses a relative path");
        byte[] path = evaluator.Resolve(CanonicalPath.Of(Encoding.UTF8.GetBytes(text)));
        using var archive = new MemoryStream();
        long newest = HostTree.Write(evaluator, path, keeps: null, archive, isDated: true);
        return new FetchedTree(archive.GetBuffer().AsMemory(0, (int)archive.Length)) { LastModified = newest };
    }

    static AttributeSet Describe(Evaluator evaluator, NixString path, FetchInput input, FetchedTree tree, string hash, bool isGit)
    {
        var set = new AttributeSetBuilder(12);
        void Add(string name, Value value) => set.Add(evaluator.Intern(name), value);
        Add("outPath", path);
        Add("narHash", new NixString(hash));
        if (input.Type == "git")
            Add("submodules", NixBoolean.Of(input.Flag("submodules")));
        if ((tree.Rev ?? (isGit ? NoCommit : null)) is { } rev)
        {
            Add("rev", new NixString(rev));
            Add("shortRev", new NixString(rev[..ShortLength]));
        }

        if ((tree.RevCount ?? (isGit ? 0L : (long?)null)) is { } count)
            Add("revCount", NixInteger.Of(count));
        if (tree.DirtyRev is { } dirty)
        {
            Add("dirtyRev", new NixString($"{dirty}-dirty"));
            Add("dirtyShortRev", new NixString($"{dirty[..ShortLength]}-dirty"));
        }

        if (tree.LastModified is { } time)
        {
            Add("lastModified", NixInteger.Of(time));
            Add("lastModifiedDate", new NixString(DateTimeOffset.FromUnixTimeSeconds(time).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)));
        }

        return set.Build();
    }
}
