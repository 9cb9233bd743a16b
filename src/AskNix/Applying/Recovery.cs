using System.Collections.Immutable;
using System.Text.Json;
using AskNix.Errors;
using AskNix.Events;
using AskNix.History;
using AskNix.Plans;
using AskNix.Plans.Steps;
using Nix.Posix;
using Nix.Store;
using Nixos.Machines;

namespace AskNix.Applying;

/// <summary>
/// Settles changes whose process was killed: what had not begun to take effect is dropped, what had is finished where the new system
/// was activated, and taken back where it was not. Runs under the lock of the machine, at the next start.
/// </summary>
public sealed class Recovery(Machine machine, HistoryDatabase history, OperationFolder folder, Applier applier)
{
    /// <summary>Changes of this machine that were begun and not settled.</summary>
    public ImmutableArray<ChangeRecord> Unfinished() => [.. history.Unfinished().Where(change => change.Profile == machine.SystemProfile)];

    /// <summary>Settles one change and says what happened.</summary>
    public async Task SettleAsync(ChangeRecord change, Action<BackendEvent> report)
    {
        var directory = folder.Open(change.Id);
        CleanUpLeftovers(change);
        var steps = JsonSerializer.Deserialize(change.Plan, PlanJson.Default.Plan)?.Steps ?? [];
        var operation = new Operation(change.Id, directory, steps);
        await WaitForActivationAsync(directory, report);
        var entries = Journal.Read(directory);
        var begun = entries.Where(entry => entry.State is StepState.Begun).Select(entry => entry.Step).DefaultIfEmpty(-1).Max();
        if (!steps.Take(begun + 1).Any(step => step.Effect is not Effect.None))
            Say(report, change, "was interrupted before it changed anything. Nothing is left of it.", ChangeOutcome.TakenBack);
        else if (entries.All(entry => entry.State is not StepState.TakenBack) && MayFinish(operation, entries, begun))
            await FinishAsync(change, operation, FirstLeft(operation, entries), report);
        else
            await TakeBackAsync(change, operation, begun, report);
        folder.Remove(change.Id);
    }

    // A plan without activation has steps that can simply be done again; the tools of others cannot.
    private static bool MayFinish(Operation operation, ImmutableArray<JournalEntry> entries, int begun) =>
        operation.Steps.Any(step => step is ActivateSystem { Action: not "boot" })
            ? FirstLeft(operation, entries) is var left && operation.Steps.Take(left).Any(step => step is ActivateSystem { Action: not "boot" })
            : operation.Steps[begun] is not RunTool;

    /// <summary>The first step that is not known to be done; an activation whose outcome is on the disk is done.</summary>
    private static int FirstLeft(Operation operation, ImmutableArray<JournalEntry> entries)
    {
        var done = entries.Where(entry => entry.State is StepState.Done).Select(entry => entry.Step).DefaultIfEmpty(-1).Max();
        var next = done + 1;
        var began = entries.Any(entry => entry.Step == next && entry.State is StepState.Begun);
        var activations = operation.Steps.Take(next + 1).Count(step => step is ActivateSystem);
        var outcome = Path.Combine(operation.Directory, $"activation-{activations}.outcome");
        return began && next < operation.Steps.Length && operation.Steps[next] is ActivateSystem && File.Exists(outcome)
            && DurableFile.Read(outcome) is [(byte)'0' or (byte)'4']
            ? next + 1
            : next;
    }

    private async Task FinishAsync(ChangeRecord change, Operation operation, int from, Action<BackendEvent> report)
    {
        try
        {
            await applier.ApplyAsync(operation, from, report, CancellationToken.None);
            history.Finish(change.Id, ChangeOutcome.Applied, new Profile(machine.SystemProfile).CurrentNumber());
            report(new Notice(NoticeLevel.Warning, $"An earlier run (\"{change.Sentence}\") was interrupted after it had taken effect; it has been finished."));
        }
        catch (AskNixException failure)
        {
            Say(report, change, $"was interrupted, and finishing it failed: {failure.Problem.Message} It has been taken back.", ChangeOutcome.TakenBack);
        }
    }

    private async Task TakeBackAsync(ChangeRecord change, Operation operation, int begun, Action<BackendEvent> report)
    {
        await applier.TakeBackAsync(operation, begun, report);
        Say(report, change, "was interrupted and has been taken back; the machine is as before.", ChangeOutcome.TakenBack);
    }

    private void Say(Action<BackendEvent> report, ChangeRecord change, string what, ChangeOutcome outcome)
    {
        history.Finish(change.Id, outcome);
        report(new Notice(NoticeLevel.Warning, $"An earlier run (\"{change.Sentence}\") {what}"));
    }

    private static async Task WaitForActivationAsync(string directory, Action<BackendEvent> report)
    {
        // A supervisor that was started but has not begun finds no job any more.
        foreach (var job in Directory.GetFiles(directory, "activation-*.job"))
            File.Delete(job);
        foreach (var file in Directory.GetFiles(directory, "activation-*.process"))
        {
            if (File.Exists(Path.ChangeExtension(file, ".outcome")) || Identity(file) is not { SessionIsAlive: true } process)
                continue;
            report(new Notice(NoticeLevel.Information, $"An activation of an earlier run is still going on (process {process.ProcessId}); waiting for it ..."));
            while (process.SessionIsAlive && !File.Exists(Path.ChangeExtension(file, ".outcome")))
                await Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
        }
    }

    private static ProcessIdentity? Identity(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(file), JournalJson.Default.ProcessIdentity);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void CleanUpLeftovers(ChangeRecord change)
    {
        var edited = JsonSerializer.Deserialize(change.Plan, PlanJson.Default.Plan)?.Steps.OfType<EditFile>() ?? [];
        var folders = edited.Select(edit => Path.GetDirectoryName(edit.Path)!).Append(Path.GetDirectoryName(machine.SystemProfile)!);
        foreach (var place in folders.Distinct(StringComparer.Ordinal))
        {
            try
            {
                DurableFile.CleanUpLeftovers(place);
            }
            catch (PosixException)
            {
                // What is left there harms nobody, and this process may not touch it.
            }
        }
    }
}
