using System.Collections.Immutable;
using AskNix.Events;
using AskNix.Planning.Store;
using Nix.Formats;
using Nix.Posix;
using Nix.Store;
using Nixos.Machines;

namespace AskNix.Engines.Native;

/// <summary>The store asked by reading its database and roots, without a process.</summary>
public sealed class NativeStore(Machine machine) : IStoreFacts
{
    private readonly StoreDirectories _directories = StoreDirectories.FromEnvironment(name => machine.ToolEnvironment.GetValueOrDefault(name), machine.Root);

    public Task<StoreRecords> ClosureAsync(ImmutableArray<string> paths, Action<BackendEvent> report, CancellationToken cancellation) =>
        Ask(database => Records(database, database.Closure(Valid(database, paths)), cancellation));

    public Task<StoreRecords> RecordsAsync(ImmutableArray<string> paths, Action<BackendEvent> report, CancellationToken cancellation) =>
        Ask(database => Records(database, Valid(database, paths), cancellation));

    public Task<ImmutableArray<StoreRoot>> RootsAsync(Action<BackendEvent> report, CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<StoreRoot>>([.. new GarbageRoots(_directories).List().Select(root => new StoreRoot(root.LinkPath, root.StorePath))]);

    public Task<StoreAmount> DeadAsync(Action<BackendEvent> report, CancellationToken cancellation) => Ask(database =>
    {
        var live = new LiveStorePaths(machine, _directories, database).Find(cancellation);
        var dead = Entries().Where(path => !live.Contains(path)).ToList();
        return new StoreAmount(dead.Count, dead.Sum(path => database.QueryPathInfo(path)?.NarSize ?? 0));
    });

    public Task<StoreAmount> TotalAsync(Action<BackendEvent> report, CancellationToken cancellation) => Ask(database =>
    {
        var graph = database.ReadGraph();
        return new StoreAmount(graph.Count, graph.ClosureSize(Entries()));
    });

    public Task<DiskSpace> DiskAsync(Action<BackendEvent> report, CancellationToken cancellation)
    {
        var drive = new DriveInfo(RealPath.Of(_directories.StoreDir));
        return Task.FromResult(new DiskSpace(drive.TotalSize, drive.AvailableFreeSpace));
    }

    private static StoreRecords Records(StoreDatabase database, IEnumerable<string> paths, CancellationToken cancellation) => new(paths.Select(path =>
    {
        cancellation.ThrowIfCancellationRequested();
        return new StoreRecord(path, database.QueryPathInfo(path)?.NarSize ?? 0, [.. database.References(path)]);
    }));

    // A question is asked to its end before the next: the database answers one at a time.
    private static string[] Valid(StoreDatabase database, ImmutableArray<string> paths) => [.. paths.Distinct(StringComparer.Ordinal).Where(database.IsValid)];

    // The store's own folder of links and its lock files have names no store path can have.
    private IEnumerable<string> Entries() => Directory.EnumerateFileSystemEntries(_directories.StoreDir)
        .Where(path => StorePath.TryParse(path, _directories.StoreDir, out _));

    private Task<T> Ask<T>(Func<StoreDatabase, T> ask)
    {
        using var database = StoreDatabase.Open(_directories);
        return Task.FromResult(ask(database));
    }
}
