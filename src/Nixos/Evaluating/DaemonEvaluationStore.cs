using System.Text;
using Nix.Evaluation.Hosting;
using Nix.Evaluation.Values;
using Nix.Formats;
using Nix.Store;
using Nix.Store.Daemon;

namespace Nixos.Evaluating;

/// <summary>
/// The store behind a daemon, for an evaluation that writes and builds. Texts are written in the background, in the order they come in. What
/// was written or used is kept from the garbage collector until this is disposed of.
/// </summary>
public sealed class DaemonEvaluationStore : IWritingStore
{
    readonly DaemonStore daemon;
    readonly Action<DaemonEvent> report;
    readonly CancellationToken cancellation;
    readonly TextWriting texts;
    readonly HashSet<StorePath> valid = [];
    readonly Dictionary<StorePath, IReadOnlyCollection<StorePath>> references = [];
    readonly byte[] directoryPrefix;
    readonly List<DaemonConnection> opened = [];
    DaemonConnection? asking;

    /// <param name="daemon">The daemon.</param>
    /// <param name="directory">The store directory, as it stands in store paths.</param>
    /// <param name="report">Gets what the daemon tells of builds, on whatever thread it comes.</param>
    /// <param name="cancellation">Ends whatever is under way.</param>
    public DaemonEvaluationStore(DaemonStore daemon, string directory, Action<DaemonEvent> report, CancellationToken cancellation)
    {
        this.daemon = daemon;
        this.report = report;
        this.cancellation = cancellation;
        Directory = directory;
        directoryPrefix = Encoding.UTF8.GetBytes(directory + "/");
        texts = new TextWriting(OpenAsync, directory, cancellation);
    }

    public string Directory { get; }

    public bool IsReadOnly => false;

    public bool IsValid(StorePath path)
    {
        if (valid.Contains(path))
            return true;
        // Kept first: what is valid then stays so.
        Keep(path);
        if (!Ask(new IsValidPath(path.In(Directory))))
            return false;
        valid.Add(path);
        return true;
    }

    public IReadOnlyCollection<StorePath> ReferencesOf(StorePath path)
    {
        if (references.TryGetValue(path, out var known))
            return known;
        var info = Ask(new QueryPathInfo(path.In(Directory))) ?? throw new HostException($"path '{path.In(Directory)}' is not valid");
        return references[path] = [.. info.References.Select(reference => StorePath.Parse(reference, Directory))];
    }

    public void AddText(StorePath path, ReadOnlyMemory<byte> contents, IReadOnlyCollection<StorePath> references)
    {
        if (!valid.Add(path))
            return;
        this.references[path] = references;
        try
        {
            texts.Add(new PendingText(path, contents, references));
        }
        catch (StoreException failure)
        {
            throw new HostException(DaemonText.Plain(failure.Message), failure);
        }
    }

    public void AwaitWritten(ReadOnlySpan<byte> path)
    {
        if (texts.IsIdle || !path.StartsWith(directoryPrefix))
            return;
        var rest = path[directoryPrefix.Length..];
        int slash = rest.IndexOf((byte)'/');
        if (StorePath.TryParseBaseName(Encoding.UTF8.GetString(slash < 0 ? rest : rest[..slash]), out var storePath) && texts.IsPending(storePath))
            Finish();
    }

    public void AddTree(StorePath path, ReadOnlyMemory<byte> archive, ContentAddress address)
    {
        var source = StoreSources.OfTree(path, archive, address, Directory);
        Ask(new AddToStoreNar(source.Info, source.WriteArchive));
        valid.Add(path);
    }

    public void AddCopy(NarInfo info, ReadOnlyMemory<byte> archive)
    {
        var source = StoreSources.OfCopy(info, archive, Directory);
        Ask(new AddToStoreNar(source.Info, source.WriteArchive));
        valid.Add(info.Path);
    }

    public bool IsContentAddressed(StorePath path) => Ask(new QueryPathInfo(path.In(Directory))) is { } found
        ? found.Info.ContentAddress is not null
        : throw new HostException($"path '{path.In(Directory)}' is not valid");

    public void Build(IReadOnlyCollection<ContextElement> outputs)
    {
        Finish();
        Build([.. StoreSources.Wanted(outputs, Directory)], BuildMode.Normal);
    }

    public StorePath? BuiltOutput(ContextElement output)
    {
        string derivation = $"{Directory}/{output.Root.BaseName}";
        foreach (string between in output.Between)
        {
            if (Outputs(derivation).GetValueOrDefault(between) is not { } made)
                return null;
            derivation = made;
        }

        return Outputs(derivation).GetValueOrDefault(output.Output) is { } path ? StorePath.Parse(path, Directory) : null;
    }

    public MissingPaths Missing(IReadOnlyList<DerivedPath> paths) => Ask(new QueryMissing(paths));

    public void Build(IReadOnlyList<DerivedPath> paths, BuildMode mode) => Ask(new BuildPaths(paths, mode));

    public IReadOnlyList<BuildOutcome> BuildWithResults(IReadOnlyList<DerivedPath> paths, BuildMode mode) => Ask(new BuildPathsWithResults(paths, mode));

    public IReadOnlyDictionary<string, string?> Outputs(string derivation) => Ask(new QueryDerivationOutputMap(derivation));

    public void Keep(StorePath path) => Ask(new AddTempRoot(path.In(Directory)));

    public void AddIndirectRoot(string link) => Ask(new AddIndirectRoot(link));

    /// <summary>Asks the daemon, on the connection that keeps what was asked about.</summary>
    T Ask<T>(DaemonOperation<T> operation) => DaemonCalls.Wait(async () =>
        await (asking ??= await OpenAsync()).RunAsync(operation, report, cancellation));

    public void Finish() => DaemonCalls.Wait(async () =>
    {
        await texts.FinishAsync();
        return true;
    });

    public void Dispose() => opened.ForEach(connection => connection.Dispose());

    async Task<DaemonConnection> OpenAsync()
    {
        var connection = await daemon.OpenSessionAsync(cancellation);
        lock (opened)
            opened.Add(connection);
        return connection;
    }
}
