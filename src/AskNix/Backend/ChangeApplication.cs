using System.Collections.Immutable;
using System.Text.Json;
using AskNix.Applying;
using AskNix.Engines.Elevation;
using AskNix.Errors;
using AskNix.Events;
using AskNix.History;
using AskNix.Intents;
using AskNix.Plans;
using AskNix.Understanding;
using Nix.Store;
using Nixos.Generations;
using Nixos.Machines;

namespace AskNix.Backend;

/// <summary>Carries a confirmed plan out: takes the lock, writes the change into the history, applies it, and writes how it ended.</summary>
public sealed class ChangeApplication(
    Machine machine, Func<HistoryDatabase> history, OperationFolder folder, MachineLock machineLock, Applier applier, RootNeed need, RootAccess root)
{
    /// <summary>The plan, saying which machine it is for.</summary>
    public Plan Aimed(Plan plan) => plan with { MachineRoot = machine.Root };

    /// <summary>Settles what a killed process has left. Where another one is at work, that one is left alone.</summary>
    public async Task SettleInterruptedAsync(Action<BackendEvent> report)
    {
        // Nothing was ever begun where there is no history; one is not made for a question.
        if (!folder.HasHistory)
            return;
        var recovery = new Recovery(machine, history(), folder, applier);
        if ((recovery.Unfinished().IsEmpty && !folder.HasAny) || machineLock.TryTake("settle an interrupted change") is not { } held)
            return;
        using (held)
        {
            await SettleAllAsync(recovery, report);
        }
    }

    private async Task<bool> SettleAllAsync(Recovery recovery, Action<BackendEvent> report)
    {
        var unfinished = recovery.Unfinished();
        foreach (var change in unfinished)
            await recovery.SettleAsync(change, report);
        // A process killed while it tidied up has left its folder, and nothing else.
        if (folder.HasAny && history().Unfinished().IsEmpty)
            folder.RemoveAll();
        return !unfinished.IsEmpty;
    }

    /// <exception cref="AskNixException">It failed; everything has been taken back.</exception>
    public async Task<ChangeOutcomeReport> ApplyAsync(
        Plan plan, Intent intent, Understood understood, string engine, Action<BackendEvent> report, CancellationToken cancellation)
    {
        using var held = await machineLock.TakeAsync(understood.Text, report, cancellation);
        // Whoever held the lock while this plan was made may have been killed since.
        if (await SettleAllAsync(new Recovery(machine, history(), folder, applier), report))
        {
            throw new AskNixException(
                ErrorCode.RefusedForSafety, "Another run was interrupted while this was being planned, so the plan may no longer fit. Nothing of it was done.", "Say it again.");
        }
        if (plan.Steps.Any(need.Of))
            await root.AskAsync(report, cancellation);
        var profile = new Profile(machine.SystemProfile);
        var before = profile.Read().Current?.Target;
        var undone = intent is Undo ? history().LastUndoable(machine.SystemProfile)?.Id : null;
        var change = history().Record(new ChangeRecord(
            understood.Text, intent.ToString(), JsonSerializer.Serialize(plan, PlanJson.Default.Plan), engine, ChangeOutcome.Begun, InverseOf(plan))
        {
            Profile = machine.SystemProfile,
            GenerationBefore = profile.CurrentNumber(),
            Undoes = undone,
        });
        try
        {
            var findings = await applier.ApplyAsync(new Operation(change.Id, folder.Open(change.Id), plan.Steps), 0, report, cancellation);
            change = history().Finish(change.Id, ChangeOutcome.Applied, profile.CurrentNumber());
            return Report(plan, change, findings, undone is { } id ? history().Find(id)?.Sentence : null, AfterRestart(before, profile));
        }
        catch
        {
            history().Finish(change.Id, ChangeOutcome.TakenBack);
            throw;
        }
        finally
        {
            folder.Remove(change.Id);
        }
    }

    private static string? InverseOf(Plan plan) =>
        plan.Inverse is { IsEmpty: false } inverse ? JsonSerializer.Serialize(inverse, PlanJson.Default.ImmutableArrayPlanStep) : null;

    /// <summary>What this change has brought, and the machine was not started with.</summary>
    private ImmutableArray<string> AfterRestart(string? before, Profile profile)
    {
        try
        {
            return before is not null && profile.Read().Current?.Target is { } after && before != after
                && RebootNeed.Between(before, after) is { IsNeeded: true } changed && RebootNeed.Between(machine.BootedSystem, after) is { IsNeeded: true } needed
                ? [.. needed.Names.Intersect(changed.Names)]
                : [];
        }
        catch (Exception failure) when (MachineFailure.Is(failure))
        {
            // The change stands, whether this can be told or not.
            return [];
        }
    }

    private static ChangeOutcomeReport Report(Plan plan, ChangeRecord change, StepFindings findings, string? undone, ImmutableArray<string> afterRestart)
    {
        var canUndo = change.Inverse is not null && change.Undoes is null;
        var receipt = new Receipt(
            change.Id,
            change.Time,
            [.. plan.Steps.Select(step => step.Summary)],
            change.GenerationBefore,
            change.GenerationAfter,
            canUndo ? "ask-nix undo" : undone is null ? null : ShellQuoting.Quote(["ask-nix", undone]),
            [.. findings.FailedUnits],
            afterRestart);
        if (findings.FailedUnits.Count == 0)
            return new ChangeOutcomeReport(receipt, null, canUndo ? ["undo"] : []);
        var units = string.Join(", ", findings.FailedUnits);
        var problem = new Problem(
            ErrorCode.UnitsFailed,
            $"The system is switched, but these units fail since then: {units}.",
            $"See why: systemctl status {findings.FailedUnits[0]}. To return to the former system: ask-nix \"roll back\".");
        return new ChangeOutcomeReport(receipt, problem, ["roll back", "undo"]);
    }
}
