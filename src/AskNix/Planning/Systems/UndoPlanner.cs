using System.Collections.Immutable;
using System.Text.Json;
using AskNix.Errors;
using AskNix.History;
using AskNix.Intents;
using AskNix.Planning.Configurations;
using AskNix.Plans;
using AskNix.Plans.Forecasts;
using AskNix.Plans.Steps;
using Nix.Store;
using Nixos.Machines;

namespace AskNix.Planning.Systems;

/// <summary>
/// Plans undo: takes back ask-nix's own last change through the generation it started from, whatever numbers lie between. Where
/// something else has changed the system since, the files are taken back and the system is built anew, so that nothing else is lost.
/// </summary>
public sealed class UndoPlanner(Machine machine, Func<HistoryDatabase> history, ConfigurationPlanner configurations, LockOutGuard guard) : IntentPlanner<Undo>
{
    protected override async Task<Proposal> PlanAsync(Undo intent, PlanningContext context, CancellationToken cancellation)
    {
        if (history().LastUndoable(machine.SystemProfile) is not { Inverse: { } inverse } change)
        {
            return new Proposal.Refusal(
                new Problem(ErrorCode.NothingToUndo, "There is nothing to undo: no change made here can still be taken back.", "To return to an earlier system: ask-nix \"roll back\"."),
                ["list generations"]);
        }
        var steps = JsonSerializer.Deserialize(inverse, PlanJson.Default.ImmutableArrayPlanStep);
        var title = $"undo \"{change.Sentence}\"";
        if (ChangedSince(steps) is { } file)
            return new Proposal.Refusal(FileChanged(file, change));
        var edits = steps.OfType<EditFile>().ToImmutableArray();
        if (SystemMovedOn(change) && !edits.IsEmpty)
            return await configurations.PlanTextsAsync(title, edits, context, cancellation);
        var forecast = Forecast(steps);
        var (word, reason) = guard.Check([], forecast.Units);
        return new Proposal.Change(new Plan(context.Sentence, title, Reaimed(steps), forecast, word, reason));
    }

    /// <summary>The change a plan of this planner takes back.</summary>
    public long? ChangeOf(Intent intent) => intent is Undo ? history().LastUndoable(machine.SystemProfile)?.Id : null;

    private bool SystemMovedOn(ChangeRecord change) =>
        change.GenerationAfter is { } after && new Profile(machine.SystemProfile).CurrentNumber() != after;

    private static EditFile? ChangedSince(ImmutableArray<PlanStep> steps) =>
        steps.OfType<EditFile>().FirstOrDefault(edit => !Same(File.Exists(edit.Path) ? File.ReadAllBytes(edit.Path) : null, edit.OldText));

    private static Problem FileChanged(EditFile edit, ChangeRecord change) => new(
        ErrorCode.RefusedForSafety,
        $"{edit.Path} has been edited since \"{change.Sentence}\"; taking the old text back would lose that.",
        "Take the change out by hand, then: ask-nix rebuild. To return to the former system at once: ask-nix \"roll back\".");

    // What fails while undoing returns to the system that runs now, which need not be the one of the change.
    private ImmutableArray<PlanStep> Reaimed(ImmutableArray<PlanStep> steps)
    {
        var running = RunningSystem.Of(machine);
        var current = new Profile(machine.SystemProfile).CurrentNumber();
        return
        [
            .. steps.Select(step => step switch
            {
                ActivateSystem activate => activate with { Former = running },
                SwitchGeneration @switch when @switch.Profile == machine.SystemProfile => @switch with { From = current },
                _ => step,
            }),
        ];
    }

    private Forecast Forecast(ImmutableArray<PlanStep> steps)
    {
        if (steps.OfType<ActivateSystem>().FirstOrDefault() is not { } activation || RunningSystem.Of(machine) is not { } running)
            return new Forecast();
        var packages = PackageDifference.Between(RunningPackages.Of(machine, running), RunningPackages.Of(machine, activation.System));
        return new Forecast(Packages: packages, Units: UnitForecaster.Between(running, activation.System));
    }

    private static bool Same(byte[]? one, byte[]? other) =>
        one is null || other is null ? one is null && other is null : one.AsSpan().SequenceEqual(other);
}
