namespace Nix.Store.Daemon;

public sealed partial class DaemonStore
{
    public Task<StoreObjectInfo> AddAsync(AddToStore request, CancellationToken cancellation = default) =>
        InSessionAsync(session => session.RunAsync(request, cancellation: cancellation), cancellation);

    public Task AddManyAsync(
        IReadOnlyCollection<StoreObjectSource> sources, bool repair = false, bool skipSignatures = false, CancellationToken cancellation = default) =>
        InSessionAsync(session => session.RunAsync(new AddMultipleToStore(sources, repair, skipSignatures), cancellation: cancellation), cancellation);

    public Task BuildAsync(
        IReadOnlyCollection<DerivedPath> paths, BuildMode mode = BuildMode.Normal, Action<DaemonEvent>? report = null, CancellationToken cancellation = default) =>
        RunAsync(new BuildPaths(paths, mode), report, cancellation);

    public Task<IReadOnlyList<BuildOutcome>> BuildWithResultsAsync(
        IReadOnlyCollection<DerivedPath> paths, BuildMode mode = BuildMode.Normal, Action<DaemonEvent>? report = null, CancellationToken cancellation = default) =>
        RunAsync(new BuildPathsWithResults(paths, mode), report, cancellation);

    public Task<MissingPaths> MissingAsync(IReadOnlyCollection<DerivedPath> paths, CancellationToken cancellation = default) =>
        RunAsync(new QueryMissing(paths), cancellation: cancellation);

    public Task EnsureAsync(string path, Action<DaemonEvent>? report = null, CancellationToken cancellation = default) =>
        RunAsync(new EnsurePath(path), report, cancellation);

    public Task WriteArchiveAsync(string path, Stream target, CancellationToken cancellation = default) =>
        RunAsync(new NarFromPath(path, target), cancellation: cancellation);

    public Task AddTemporaryRootAsync(string path, CancellationToken cancellation = default) =>
        InSessionAsync(session => session.RunAsync(new AddTempRoot(path), cancellation: cancellation), cancellation);

    public Task AddIndirectRootAsync(string link, CancellationToken cancellation = default) =>
        RunAsync(new AddIndirectRoot(link), cancellation: cancellation);

    public Task<IReadOnlyList<DaemonRoot>> RootsAsync(CancellationToken cancellation = default) => RunAsync(new FindRoots(), cancellation: cancellation);

    public Task<GarbageCollected> CollectGarbageAsync(CollectGarbage request, Action<DaemonEvent>? report = null, CancellationToken cancellation = default) =>
        RunAsync(request, report, cancellation);

    public Task<bool> VerifyAsync(VerifyStore request, Action<DaemonEvent>? report = null, CancellationToken cancellation = default) =>
        RunAsync(request, report, cancellation);

    public Task OptimiseAsync(Action<DaemonEvent>? report = null, CancellationToken cancellation = default) =>
        RunAsync(new OptimiseStore(), report, cancellation);

    /// <summary>Asks on the one connection that lives as long as this store: the daemon keeps what was added there from its collector for so long.</summary>
    private async Task<T> InSessionAsync<T>(Func<DaemonConnection, Task<T>> ask, CancellationToken cancellation)
    {
        await _sessionGate.WaitAsync(cancellation);
        try
        {
            if (_session is { IsUsable: false } lost)
            {
                lost.Dispose();
                _session = null;
            }
            return await ask(_session ??= await OpenSessionAsync(cancellation));
        }
        finally
        {
            _sessionGate.Release();
        }
    }
}
