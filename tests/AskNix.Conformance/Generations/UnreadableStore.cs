using System.Collections.Immutable;
using AskNix.Events;
using AskNix.Planning.Store;
using Nix.Store;

namespace AskNix.Conformance.Generations;

/// <summary>A store whose database cannot be read.</summary>
public sealed class UnreadableStore : IStoreFacts
{
    public Task<StoreRecords> ClosureAsync(ImmutableArray<string> paths, Action<BackendEvent> report, CancellationToken cancellation) => throw Refused;

    public Task<StoreRecords> RecordsAsync(ImmutableArray<string> paths, Action<BackendEvent> report, CancellationToken cancellation) => throw Refused;

    public Task<ImmutableArray<StoreRoot>> RootsAsync(Action<BackendEvent> report, CancellationToken cancellation) => throw Refused;

    public Task<StoreAmount> DeadAsync(Action<BackendEvent> report, CancellationToken cancellation) => throw Refused;

    public Task<StoreAmount> TotalAsync(Action<BackendEvent> report, CancellationToken cancellation) => throw Refused;

    public Task<DiskSpace> DiskAsync(Action<BackendEvent> report, CancellationToken cancellation) => throw Refused;

    private static StoreDatabaseException Refused => new(StoreDatabaseFailure.Unknown, "db.sqlite");
}
