using System.Text;
using Nix.Evaluation.Builtins.Hashes;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Hosting;
using Nix.Evaluation.Stores;
using Nix.Evaluation.Values;
using Nix.Formats;

namespace Nix.Evaluation.Fetching;

/// <summary>Fetches inputs into the store, each once in an evaluation, so that all who ask for one see the same tree.</summary>
sealed class InputFetching(Evaluator evaluator)
{
    const int ShortLength = 7;

    readonly Dictionary<string, FetchedInput> fetched = new(StringComparer.Ordinal);

    /// <summary>Where names of flakes lead to.</summary>
    public FlakeRegistries Registries { get; } = new(evaluator);

    /// <summary>The tree of an input that is no name of a registry.</summary>
    /// <param name="input">The input.</param>
    /// <param name="isFinal">Whether its attributes are those of a lock file: they are not added to, and what is in the store already is not fetched.</param>
    /// <exception cref="EvaluationException">It cannot be had, or is not what its attributes say.</exception>
    public FetchedInput Fetch(FetchInput input, bool isFinal = false)
    {
        // A fetcher is asked for in any case: a session does not keep what depends on what is elsewhere.
        var fetcher = evaluator.Host.Fetcher;
        string key = $"{isFinal}{string.Join('\0', input.ToReference())}";
        if (!fetched.TryGetValue(key, out var result))
        {
            result = isFinal && Present(input) is { } present ? new FetchedInput(present, input) : FetchNew(input, fetcher, isFinal);
            fetched.Add(key, result);
        }

        evaluator.Allow(result.Path.In(evaluator.Host.Store.Directory));
        return result;
    }

    /// <summary>Brings something; a failure says what was being fetched.</summary>
    public T Traced<T>(string shown, Func<T> bring)
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

    /// <summary>The store object that an input with a hash stands for, if it is there.</summary>
    StorePath? Present(FetchInput input)
    {
        if (input.Text("narHash") is not { } written)
            return null;
        var address = new ContentAddress(ContentAddressMethod.NixArchive, HashNames.Parse(written, NixHashAlgorithm.None, evaluator));
        var path = evaluator.Store.Named(() => StorePath.OfContent(evaluator.Host.Store.Directory, NameOf(input), address));
        return evaluator.Host.Store.IsValid(path) ? path : null;
    }

    static string NameOf(FetchInput input) => input.Text("name") ?? "source";

    FetchedInput FetchNew(FetchInput input, IFetcher fetcher, bool isFinal)
    {
        string shown = input.ToString();
        (var path, var found) = Traced(shown, () => Bring(input, fetcher));
        string hash = found.Text("narHash")!;
        if (input.Text("narHash") is { } written && !HashNames.Parse(written, NixHashAlgorithm.None, evaluator).Equals(NixHash.Parse(hash)))
            throw Mismatch(input, shown, written, hash);
        if (!isFinal)
            return new FetchedInput(path, found);
        foreach ((string name, object value) in input.Attributes)
        {
            if (name != "narHash" && found.Attributes.TryGetValue(name, out object? other) && !value.Equals(other))
            {
                throw evaluator.Error(ErrorKind.Evaluation, 0,
                    $"mismatch in field '{name}' of input '{Flakes.FlakeReferenceText.Json(input.ToReference())}', got '{Flakes.FlakeReferenceText.Json(found.ToReference())}'")
                    .With(evaluator.Depth, 0, $"while fetching the input '{shown}'");
            }
        }

        return new FetchedInput(path, input);
    }

    /// <summary>Nix compares what some fetchers say they found as these fetch, and all others afterwards, the two hashes changing places.</summary>
    EvaluationException Mismatch(FetchInput input, string shown, string written, string hash) => input.Type is "file" or "tarball"
        ? evaluator.Error(ErrorKind.Evaluation, 0, $"NAR hash mismatch in input '{shown}', expected '{written}' but got '{hash}'")
            .With(evaluator.Depth, 0, $"while fetching the input '{shown}'")
        : evaluator.Error(ErrorKind.Evaluation, 0, $"NAR hash mismatch in input '{shown}', expected '{hash}' but got '{written}'");

    (StorePath Path, FetchInput Found) Bring(FetchInput input, IFetcher fetcher)
    {
        var found = input.Copy();
        if (input.Type == "path" && StoreObject(input) is { } there)
        {
            found.Attributes.TryAdd("lastModified", 0L);
            found.Attributes["narHash"] = Sri(NixHash.Of(NixHashAlgorithm.Sha256, Archive(input, out _).Span));
            return (there, found);
        }

        var tree = Tree(input, found, fetcher);
        var hash = NixHash.Of(NixHashAlgorithm.Sha256, tree.Archive.Span);
        found.Attributes["narHash"] = Sri(hash);
        return (evaluator.Store.AddArchive(NameOf(input), tree.Archive, hash), found);
    }

    static string Sri(NixHash hash) => hash.ToString(NixHashFormat.Sri, withAlgorithm: true);

    /// <summary>The store object that a path already is, as a fetched tree would be.</summary>
    StorePath? StoreObject(FetchInput input) =>
        StorePath.TryParse(Required(input, "path"), evaluator.Host.Store.Directory, out var path) && path.Name == "source" && evaluator.Host.Store.IsValid(path) ? path : null;

    /// <summary>The tree; what is found out about it is added to the attributes.</summary>
    FetchedTree Tree(FetchInput input, FetchInput found, IFetcher fetcher)
    {
        FetchedTree tree;
        switch (input.Type)
        {
            case "path":
                tree = new FetchedTree(Archive(input, out long newest));
                found.Attributes.TryAdd("lastModified", newest);
                return tree;
            case "file":
                return new FetchedTree(NarWriter.OfFile(fetcher.File(Required(input, "url")).Span));
            case "tarball":
                tree = fetcher.Tarball(Required(input, "url"));
                found.Attributes["lastModified"] = tree.LastModified ?? 0;
                return tree;
            case "git":
                tree = fetcher.Git(GitInput(input));
                Note(found, tree);
                return tree;
            case "hg":
                tree = fetcher.Mercurial(new MercurialInput(Required(input, "url")) { Ref = input.Text("ref"), Rev = input.Text("rev") });
                Note(found, tree);
                return tree;
            case "github" or "gitlab" or "sourcehut":
                var forge = new Forge(input, evaluator, fetcher);
                string rev = forge.Commit();
                found.Attributes.Remove("ref");
                found.Attributes["rev"] = rev;
                tree = forge.TreeOf(rev);
                found.Attributes["lastModified"] = tree.LastModified ?? 0;
                return tree;
            default:
                throw evaluator.Error(ErrorKind.Unsupported, 0, $"inputs of the type {input.Type} are beyond this evaluator");
        }
    }

    static GitInput GitInput(FetchInput input) => new(Required(input, "url"))
    {
        Ref = input.Text("ref"),
        Rev = input.Text("rev"),
        IsShallow = input.Flag("shallow"),
        HasSubmodules = input.Flag("submodules"),
        LeavesOutIgnored = input.Flag("exportIgnore"),
        SearchesAllRefs = input.Flag("allRefs"),
    };

    static void Note(FetchInput found, FetchedTree tree)
    {
        void Add(string name, object? value)
        {
            if (value is not null)
                found.Attributes[name] = value;
        }

        Add("ref", tree.Ref);
        Add("rev", tree.Rev);
        Add("dirtyRev", tree.DirtyRev is { } dirty ? $"{dirty}-dirty" : null);
        Add("dirtyShortRev", tree.DirtyRev is { } changed ? $"{changed[..ShortLength]}-dirty" : null);
        if (tree.LastModified is { } time)
            found.Attributes.TryAdd("lastModified", time);
        if (tree.RevCount is { } count)
            found.Attributes.TryAdd("revCount", count);
    }

    static string Required(FetchInput input, string name) => input.Text(name) ?? throw new HostException($"input attribute '{name}' is missing");

    ReadOnlyMemory<byte> Archive(FetchInput input, out long newest)
    {
        if (input.RelativePath is not null)
            throw new HostException($"cannot fetch input '{input}' because it uses a relative path");
        byte[] path = evaluator.Resolve(CanonicalPath.Of(Encoding.UTF8.GetBytes(Required(input, "path"))));
        if (evaluator.KindOf(path) is null)
            throw new HostException($"path '/{Encoding.UTF8.GetString(path)}' does not exist");
        using var archive = new MemoryStream();
        newest = HostTree.Write(evaluator, path, keeps: null, archive, isDated: true);
        return archive.GetBuffer().AsMemory(0, (int)archive.Length);
    }
}
