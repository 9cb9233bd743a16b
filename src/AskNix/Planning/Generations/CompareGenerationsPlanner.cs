using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AskNix.Errors;
using AskNix.Intents;
using AskNix.Planning.Store;
using Nixos.Generations;

namespace AskNix.Planning.Generations;

/// <summary>
/// Tells what changed between two generations. An end that was not said is the current generation; where neither was, the one before it is
/// compared with it. Data: <c>from</c>, <c>to</c>: generations as in list-generations; <c>packages</c>: <c>[{name, old, new}]</c>, versions,
/// null where the package was not there; <c>bytes</c>: by how much the closure grew, with <c>fromBytes</c> and <c>toBytes</c>;
/// <c>units</c>: <c>{added, removed, changed}</c>, names of systemd units; <c>kernel</c>: <c>{old, new}</c>.
/// </summary>
public sealed class CompareGenerationsPlanner(GenerationFacts facts, StoreFacts store, TimeProvider clock) : IntentPlanner<CompareGenerations>
{
    private readonly GenerationsText _text = new(clock.LocalTimeZone);

    protected override async Task<Proposal> PlanAsync(CompareGenerations intent, PlanningContext context, CancellationToken cancellation)
    {
        var history = await facts.ReadAsync(context, cancellation);
        if (Refusal(intent, history) is { } refusal)
            return new Proposal.Refusal(refusal);
        var (from, to) = Ends(intent, history);
        if (from is null || to is null)
            return new Proposal.Answer("There is nothing to compare: the system has no earlier generation.", Data(comparison: null));
        if (new[] { from, to }.FirstOrDefault(generation => !generation.Exists) is { } gone)
        {
            return new Proposal.Refusal(new Problem(
                ErrorCode.UnknownGeneration, $"Generation {gone.Number} cannot be compared: {gone.Path} is no longer in the store.", "Choose another generation."));
        }
        var comparison = await CompareAsync(from, to, context, cancellation);
        ImmutableArray<string> suggestions = to.IsCurrent && !from.IsCurrent ? [$"roll back to generation {from.Number}"] : [];
        return new Proposal.Answer(new GenerationComparisonText(_text).Of(comparison), Data(comparison), suggestions);
    }

    private static Problem? Refusal(CompareGenerations intent, SystemHistory history)
    {
        int[] unknown = [.. new[] { intent.From, intent.To }.OfType<int>().Distinct().Where(number => history.Find(number) is null)];
        if (unknown.Length > 0)
            return UnknownGeneration.Of(unknown, history);
        return history.Current is null && (intent.From is null || intent.To is null)
            ? new Problem(ErrorCode.UnknownGeneration, "The system profile points at no generation.", "Name both: compare generation 3 with 5.")
            : null;
    }

    private static (SystemGeneration? From, SystemGeneration? To) Ends(CompareGenerations intent, SystemHistory history)
    {
        var to = intent.To is { } last ? history.Find(last) : history.Current;
        if (intent.From is { } first)
            return (history.Find(first), to);
        return intent.To is not null
            ? (history.Current, to)
            : (history.Generations.LastOrDefault(generation => generation.Number < to?.Number), to);
    }

    private async Task<GenerationComparison> CompareAsync(SystemGeneration from, SystemGeneration to, PlanningContext context, CancellationToken cancellation)
    {
        var records = await store.ClosureAsync([from.Path, to.Path], context, cancellation);
        var (old, current) = (records.Closure(from.Path), records.Closure(to.Path));
        return new GenerationComparison(
            from,
            to,
            ClosureDifference.Between(old, current),
            StoreRecords.Amount(old).Bytes,
            StoreRecords.Amount(current).Bytes,
            UnitDifference.Between(from.Path, to.Path));
    }

    private JsonObject Data(GenerationComparison? comparison)
    {
        if (comparison is null)
            return new JsonObject { ["packages"] = new JsonArray(), ["bytes"] = 0 };
        var generations = new GenerationsJson(_text);
        return new JsonObject
        {
            ["from"] = generations.Of(comparison.From),
            ["to"] = generations.Of(comparison.To),
            ["packages"] = new JsonArray([.. comparison.Packages.Select(package => (JsonNode)new JsonObject
            {
                ["name"] = package.Name,
                ["old"] = package.OldVersion,
                ["new"] = package.NewVersion,
            })]),
            ["bytes"] = comparison.Bytes,
            ["fromBytes"] = comparison.FromBytes,
            ["toBytes"] = comparison.ToBytes,
            ["kernel"] = new JsonObject { ["old"] = comparison.From.Contents.KernelVersion, ["new"] = comparison.To.Contents.KernelVersion },
            ["units"] = new JsonObject
            {
                ["added"] = Names(comparison.Units.Added),
                ["removed"] = Names(comparison.Units.Removed),
                ["changed"] = Names(comparison.Units.Changed),
            },
        };
    }

    private static JsonArray Names(ImmutableArray<string> names) => [.. names.Select(name => (JsonNode)name)];
}
