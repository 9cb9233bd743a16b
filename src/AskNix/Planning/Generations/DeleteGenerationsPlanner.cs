using System.Text.Json.Nodes;
using AskNix.Errors;
using AskNix.Intents;
using AskNix.Planning.Store;
using AskNix.Plans;
using AskNix.Plans.Forecasts;
using AskNix.Plans.Steps;
using Nixos.Generations;
using Nixos.Machines;

namespace AskNix.Planning.Generations;

/// <summary>
/// Deletes generations, never the current one, the one that runs, the one the machine was started with, or a pinned one. Data:
/// <c>delete</c>: numbers; <c>kept</c>: <c>[{generation, reason}]</c> of those that were meant and stay; <c>bytes</c>: what a garbage
/// collection could free afterwards, absent where it could not be found out.
/// </summary>
public sealed class DeleteGenerationsPlanner(Machine machine, GenerationFacts facts, StoreFacts store, TimeProvider clock) : IntentPlanner<DeleteGenerations>
{
    private readonly Pins _pins = new(machine);
    private readonly GenerationsText _text = new(clock.LocalTimeZone);

    protected override async Task<Proposal> PlanAsync(DeleteGenerations intent, PlanningContext context, CancellationToken cancellation)
    {
        var history = await facts.ReadAsync(context, cancellation);
        if (Ambiguity(intent) is { } question)
            return question;
        TimeSpan? olderThan = intent.OlderThan is { } age ? Age.Parse(age) : null;
        if (intent.OlderThan is not null && olderThan is null)
            return new Proposal.Refusal(new Problem(ErrorCode.BadUsage, $"{intent.OlderThan} is no age.", "Write it as 30d, 2w, 6m or 1y."));
        if (!intent.Generations.IsDefault && intent.Generations.Where(number => history.Find(number) is null).ToArray() is { Length: > 0 } unknown)
            return new Proposal.Refusal(UnknownGeneration.Of(unknown.Order(), history));

        var selection = GenerationSelection.Of(intent, olderThan, history, _pins.Read(), clock.GetUtcNow());
        var data = Data(selection);
        if (selection.Delete.IsEmpty)
            return new Proposal.Answer(NothingToDelete(selection, history), data);

        var freed = await FreedAsync(selection, history, context, cancellation);
        if (freed is not null)
            data["bytes"] = freed.Bytes;
        var plan = new Plan(
            context.Sentence,
            $"{Counted.Of(selection.Delete.Length, "generation")} fewer, {Counted.Of(history.Generations.Length - selection.Delete.Length, "generation")} left",
            [new RemoveGenerations(machine.SystemProfile, [.. selection.Delete.Select(generation => generation.Number)])],
            new Forecast(Warnings: [.. Warnings(selection, freed)]),
            Afterwards: ["The disk is freed by the garbage collector: ask-nix \"free up disk space\""]);
        return new Proposal.Change(plan, data);
    }

    private static Proposal.Question? Ambiguity(DeleteGenerations intent) => intent is { Keep: null, OlderThan: null, Generations.IsDefaultOrEmpty: true }
        ? new Proposal.Question(
            "Which generations should go?",
            ["delete generations older than 30 days", "keep the last 5 generations", "delete all old generations but the last 2"])
        : null;

    private IEnumerable<string> Warnings(GenerationSelection selection, StoreAmount? freed)
    {
        yield return "Deleted generations cannot be brought back, and the machine can no longer be started with them.";
        foreach (var generation in selection.Delete)
            yield return $"Goes: generation {generation.Number} of {_text.DateText(generation.Date)}, NixOS {generation.Contents.NixosVersion ?? GenerationsText.Unknown}.";
        foreach (var (generation, reason) in selection.Kept)
            yield return $"Stays: generation {generation.Number}, {reason}.";
        if (freed is { Paths: > 0 })
            yield return $"Only these hold {freed.Paths} store paths, {ByteSize.Text(freed.Bytes)}; the next garbage collection frees them.";
        else if (freed is not null)
            yield return "Everything in them is needed by other generations too: no disk space is freed.";
    }

    private static string NothingToDelete(GenerationSelection selection, SystemHistory history) =>
        selection.Kept.IsEmpty
            ? $"There is nothing to delete: the system has {Counted.Of(history.Generations.Length, "generation")}, and none of them is meant."
            : "There is nothing to delete.\n" + string.Join('\n', selection.Kept.Select(entry => $"Generation {entry.Generation.Number} stays: {entry.Reason}."));

    private async Task<StoreAmount?> FreedAsync(GenerationSelection selection, SystemHistory history, PlanningContext context, CancellationToken cancellation)
    {
        try
        {
            return await new ExclusiveUse(machine, store, history).OfAsync(selection.Delete, context, cancellation);
        }
        catch (AskNixException)
        {
            // A forecast that cannot be made is no reason not to delete a link.
            return null;
        }
    }

    private static JsonObject Data(GenerationSelection selection) => new()
    {
        ["delete"] = GenerationsJson.Numbers(selection.Delete.Select(generation => generation.Number)),
        ["kept"] = new JsonArray([.. selection.Kept.Select(entry => (JsonNode)new JsonObject { ["generation"] = entry.Generation.Number, ["reason"] = entry.Reason })]),
    };
}
