using System.Collections.Immutable;
using AskNix.Errors;
using AskNix.Intents;
using AskNix.Planning.Generations;
using Nixos.Generations;
using Nixos.Machines;

namespace AskNix.Planning.Store;

/// <summary>
/// Tells what uses the disk. Data, sizes in bytes: <c>storeBytes</c>, <c>storePaths</c>; <c>disk</c>: <c>{total, free}</c>; <c>dead</c>:
/// <c>{paths, bytes}</c>, what the garbage collector would free; <c>generations</c>: <c>[{generation, exclusiveBytes, closureBytes}]</c>
/// newest first, exclusive being what only this generation holds; <c>packages</c>: <c>[{name, version, bytes}]</c>, the largest of the
/// current system.
/// </summary>
public sealed class DiskUsagePlanner(Machine machine, GenerationFacts facts, StoreFacts store) : IntentPlanner<DiskUsage>
{
    private const int LargestShown = 10;

    protected override async Task<Proposal> PlanAsync(DiskUsage intent, PlanningContext context, CancellationToken cancellation)
    {
        var total = await store.TotalAsync(context, cancellation);
        var dead = await store.DeadAsync(context, cancellation);
        var disk = await store.DiskAsync(context, cancellation);
        var history = await HistoryAsync(context, cancellation);
        var exclusive = new ExclusiveUse(machine, store, history);
        var records = await exclusive.RecordsAsync(context, cancellation);
        var generations = ImmutableArray.CreateBuilder<GenerationUse>();
        foreach (var generation in history.Generations.Reverse())
        {
            var own = await exclusive.OfAsync([generation], context, cancellation);
            generations.Add(new GenerationUse(generation, own.Bytes, StoreRecords.Amount(records.Closure(generation.Path)).Bytes));
        }
        var use = new StoreUse(total, dead, disk, generations.ToImmutable(), Largest(records, history));
        return new Proposal.Answer(StoreUseText.Of(use), StoreUseText.Data(use), Suggestions(use));
    }

    // Nix alone, on a machine that is no NixOS, has a store too.
    private async Task<SystemHistory> HistoryAsync(PlanningContext context, CancellationToken cancellation)
    {
        try
        {
            return await facts.ReadAsync(context, cancellation);
        }
        catch (AskNixException none) when (none.Problem.Code == ErrorCode.NoMachine)
        {
            return new SystemHistory([], null, null, null, []);
        }
    }

    private static ImmutableArray<(PackageName Package, long Bytes)> Largest(StoreRecords records, SystemHistory history) =>
        history.Current?.Path is { } system
            ?
            [
                .. records.Closure(system)
                    .Select(record => (Package: PackageName.Of(record.Path), record.Bytes))
                    .GroupBy(entry => (entry.Package.Name, entry.Package.Version))
                    .Select(group => (Package: group.First().Package with { Output = "" }, Bytes: group.Sum(entry => entry.Bytes)))
                    .OrderByDescending(entry => entry.Bytes)
                    .ThenBy(entry => entry.Package.Name, StringComparer.Ordinal)
                    .Take(LargestShown),
            ]
            : [];

    private static ImmutableArray<string> Suggestions(StoreUse use) =>
        [.. use.Dead.Bytes > 0 ? ["free up disk space"] : Array.Empty<string>(), .. use.Generations.Length > 1 ? ["delete generations older than 30 days"] : Array.Empty<string>()];
}
