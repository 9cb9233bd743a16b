using System.Collections.Immutable;
using AskNix.Events;

namespace AskNix.Planning.Store;

/// <summary>A way to ask the store; each engine has one. Paths are whole store paths; those the store does not have are passed over.</summary>
public interface IStoreFacts
{
    /// <summary>What is needed to have these paths, themselves included.</summary>
    Task<StoreRecords> ClosureAsync(ImmutableArray<string> paths, Action<BackendEvent> report, CancellationToken cancellation);

    /// <summary>The records of just these paths; what they refer to is not among them.</summary>
    Task<StoreRecords> RecordsAsync(ImmutableArray<string> paths, Action<BackendEvent> report, CancellationToken cancellation);

    /// <summary>What keeps paths from the garbage collector, as far as this user may see.</summary>
    Task<ImmutableArray<StoreRoot>> RootsAsync(Action<BackendEvent> report, CancellationToken cancellation);

    /// <summary>What the garbage collector would delete now.</summary>
    Task<StoreAmount> DeadAsync(Action<BackendEvent> report, CancellationToken cancellation);

    /// <summary>The whole store.</summary>
    Task<StoreAmount> TotalAsync(Action<BackendEvent> report, CancellationToken cancellation);

    /// <summary>The disk the store is on.</summary>
    Task<DiskSpace> DiskAsync(Action<BackendEvent> report, CancellationToken cancellation);
}
