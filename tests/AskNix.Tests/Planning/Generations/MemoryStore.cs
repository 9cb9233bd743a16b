using System.Collections.Immutable;
using AskNix.Events;
using AskNix.Planning.Store;

namespace AskNix.Tests.Planning.Generations;

/// <summary>A store in memory.</summary>
internal sealed class MemoryStore : IStoreFacts
{
    public List<StoreRecord> Records { get; } = [];

    public List<StoreRoot> Roots { get; } = [];

    public StoreAmount Dead { get; set; } = new(0, 0);

    public Task<StoreRecords> ClosureAsync(ImmutableArray<string> paths, Action<BackendEvent> report, CancellationToken cancellation) =>
        Task.FromResult(new StoreRecords(new StoreRecords(Records).Closure(paths)));

    public Task<StoreRecords> RecordsAsync(ImmutableArray<string> paths, Action<BackendEvent> report, CancellationToken cancellation) =>
        Task.FromResult(new StoreRecords(Records.Where(record => paths.Contains(record.Path))));

    public Task<ImmutableArray<StoreRoot>> RootsAsync(Action<BackendEvent> report, CancellationToken cancellation) => Task.FromResult<ImmutableArray<StoreRoot>>([.. Roots]);

    public Task<StoreAmount> DeadAsync(Action<BackendEvent> report, CancellationToken cancellation) => Task.FromResult(Dead);

    public Task<StoreAmount> TotalAsync(Action<BackendEvent> report, CancellationToken cancellation) => Task.FromResult(StoreRecords.Amount([.. Records]));

    public Task<DiskSpace> DiskAsync(Action<BackendEvent> report, CancellationToken cancellation) => Task.FromResult(new DiskSpace(1000, 400));
}
