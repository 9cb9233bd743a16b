using System.Text;
using Nix.Evaluation.Hosting;
using Nix.Evaluation.Values;
using Nix.Formats;
using Nix.Store.Daemon;
using Nix.Store.Opening;

namespace Nixos.Evaluating;

/// <summary>
/// A store of our own, for an evaluation on a machine that has no daemon. Texts gather and are written when somebody wants to read one, before
/// something is built, and at the end.
/// </summary>
/// <param name="store">The store; disposed of with this.</param>
/// <param name="report">Gets what is told of builds, on whatever thread it comes.</param>
/// <param name="cancellation">Ends whatever is under way.</param>
public sealed class EmbeddedEvaluationStore(IStore store, Action<DaemonEvent> report, CancellationToken cancellation) : IWritingStore
{
    readonly HashSet<StorePath> valid = [];
    readonly OrderedDictionary<StorePath, PendingText> texts = [];
    readonly Dictionary<StorePath, IReadOnlyCollection<StorePath>> references = [];
    readonly byte[] directoryPrefix = Encoding.UTF8.GetBytes(store.StoreDirectory + "/");

    public string Directory => store.StoreDirectory;

    public bool IsReadOnly => false;

    public bool IsValid(StorePath path)
    {
        if (valid.Contains(path))
            return true;
        // Kept first: what is valid then stays so.
        Keep(path);
        if (!DaemonCalls.Wait(async () => await store.IsValidAsync(path.In(Directory), cancellation)))
            return false;
        valid.Add(path);
        return true;
    }

    public IReadOnlyCollection<StorePath> ReferencesOf(StorePath path)
    {
        if (references.TryGetValue(path, out var known))
            return known;
        var info = DaemonCalls.Wait(async () => await store.InfosAsync([path.In(Directory)], cancellation))[0]
            ?? throw new HostException($"path '{path.In(Directory)}' is not valid");
        return references[path] = [.. info.References.Select(reference => StorePath.Parse(reference, Directory))];
    }

    public void AddText(StorePath path, ReadOnlyMemory<byte> contents, IReadOnlyCollection<StorePath> references)
    {
        if (!valid.Add(path))
            return;
        this.references[path] = references;
        texts.Add(path, new PendingText(path, contents, references));
    }

    public void AwaitWritten(ReadOnlySpan<byte> path)
    {
        if (texts.Count == 0 || !path.StartsWith(directoryPrefix))
            return;
        var rest = path[directoryPrefix.Length..];
        int slash = rest.IndexOf((byte)'/');
        if (StorePath.TryParseBaseName(Encoding.UTF8.GetString(slash < 0 ? rest : rest[..slash]), out var storePath) && texts.ContainsKey(storePath))
            Finish();
    }

    public void AddTree(StorePath path, ReadOnlyMemory<byte> archive, ContentAddress address)
    {
        Add([StoreSources.OfTree(path, archive, address, Directory)]);
        valid.Add(path);
    }

    public void AddCopy(NarInfo info, ReadOnlyMemory<byte> archive)
    {
        Add([StoreSources.OfCopy(info, archive, Directory)]);
        valid.Add(info.Path);
    }

    public bool IsContentAddressed(StorePath path) => DaemonCalls.Wait(async () => await store.InfosAsync([path.In(Directory)], cancellation))[0] is { } found
        ? found.Info.ContentAddress is not null
        : throw new HostException($"path '{path.In(Directory)}' is not valid");

    public void Build(IReadOnlyCollection<ContextElement> outputs)
    {
        if (outputs.FirstOrDefault(output => output.IsDynamic) is { } dynamic)
            throw new HostException($"'{dynamic.Root.In(Directory)}' makes a derivation, which a store of our own cannot build: a daemon can");
        Build([.. StoreSources.Wanted(outputs, Directory)], BuildMode.Normal);
    }

    public StorePath? BuiltOutput(ContextElement output) => Outputs(output.Root.In(Directory)).GetValueOrDefault(output.Output) is { } path
        ? StorePath.Parse(path, Directory)
        : throw new HostException($"where '{output.Root.In(Directory)}' has its output '{output.Output}' follows from its content, which a store of our own does not record: a daemon does");

    public void Finish()
    {
        if (texts.Count == 0)
            return;
        string[] paths = [.. texts.Keys.Select(path => path.In(Directory))];
        DaemonCalls.Wait(async () =>
        {
            foreach (string path in paths)
                await store.AddTemporaryRootAsync(path, cancellation);
            var there = (await store.ValidPathsAsync(paths, cancellation)).ToHashSet(StringComparer.Ordinal);
            await store.AddManyAsync([.. texts.Values.Where(text => !there.Contains(text.Path.In(Directory))).Select(text => StoreSources.OfText(text, Directory))], cancellation: cancellation);
            return true;
        });
        texts.Clear();
    }

    public MissingPaths Missing(IReadOnlyList<DerivedPath> paths) => DaemonCalls.Wait(() => store.MissingAsync(paths, cancellation));

    public void Build(IReadOnlyList<DerivedPath> paths, BuildMode mode)
    {
        Finish();
        DaemonCalls.Wait(async () =>
        {
            await store.BuildAsync(paths, mode, report, cancellation);
            return true;
        });
    }

    public IReadOnlyList<BuildOutcome> BuildWithResults(IReadOnlyList<DerivedPath> paths, BuildMode mode)
    {
        Finish();
        return DaemonCalls.Wait(() => store.BuildWithResultsAsync(paths, mode, report, cancellation));
    }

    public IReadOnlyDictionary<string, string?> Outputs(string derivation) => DaemonCalls.Wait(async () => await store.OutputsAsync(derivation, cancellation));

    public void Keep(StorePath path) => DaemonCalls.Wait(async () =>
    {
        await store.AddTemporaryRootAsync(path.In(Directory), cancellation);
        return true;
    });

    public void AddIndirectRoot(string link) => DaemonCalls.Wait(async () =>
    {
        await store.AddIndirectRootAsync(link, cancellation);
        return true;
    });

    public void Dispose() => store.Dispose();

    void Add(IReadOnlyCollection<StoreObjectSource> sources) => DaemonCalls.Wait(async () =>
    {
        await store.AddManyAsync(sources, cancellation: cancellation);
        return true;
    });
}
