using System.Collections.Immutable;
using AskNix.Planning.Store;
using Nixos.Generations;
using Nixos.Machines;

namespace AskNix.Planning.Generations;

/// <summary>What only some generations hold in the store.</summary>
internal sealed class ExclusiveUse(Machine machine, StoreFacts store, SystemHistory history)
{
    private (StoreRecords Records, ImmutableArray<string> OtherRoots)? _read;

    /// <summary>What a garbage collection would free if these generations went and all other roots stayed.</summary>
    public async Task<StoreAmount> OfAsync(IReadOnlyCollection<SystemGeneration> generations, PlanningContext context, CancellationToken cancellation)
    {
        var (records, others) = _read ??= await ReadAsync(context, cancellation);
        var staying = history.Generations.Except(generations).Select(generation => generation.Path);
        return StoreRecords.Amount(records.Exclusive(generations.Select(generation => generation.Path), [.. staying, .. others]));
    }

    /// <summary>The records of all generations and everything else that is kept.</summary>
    public async Task<StoreRecords> RecordsAsync(PlanningContext context, CancellationToken cancellation) => (_read ??= await ReadAsync(context, cancellation)).Records;

    private async Task<(StoreRecords, ImmutableArray<string>)> ReadAsync(PlanningContext context, CancellationToken cancellation)
    {
        var links = history.Generations.Select(generation => $"{machine.SystemProfile}-{generation.Number}-link").ToHashSet(StringComparer.Ordinal);
        var roots = await store.RootsAsync(context, cancellation);
        // Generations are roots themselves; any other root of the same system, such as a pin, keeps it all the same.
        ImmutableArray<string> others =
        [
            .. roots.Where(root => !links.Contains(root.Link)).Select(root => root.StorePath),
            .. new[] { history.RunningPath, history.BootedPath }.OfType<string>(),
        ];
        var records = await store.ClosureAsync([.. history.Generations.Select(generation => generation.Path), .. others], context, cancellation);
        return (records, others);
    }
}
