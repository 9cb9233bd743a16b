using System.Collections.Immutable;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.History;
using AskNix.Intents;
using AskNix.Planning.Generations;
using AskNix.Planning.Store;
using Nixos.Generations;
using Nixos.Machines;

namespace AskNix.Planning.Status;

/// <summary>
/// Tells how the machine is, without evaluating its configuration. Data, null where not known: <c>nixosVersion</c>, <c>kernelVersion</c>,
/// <c>configurationRevision</c> of the running system; <c>current</c>, <c>running</c>, <c>booted</c>: numbers of generations; <c>reboot</c>:
/// <c>{needed, because: [kernel, initrd, kernel-modules]}</c>; <c>failedUnits</c>: names; <c>source</c>: <c>{kind: channel|flake, name, revision,
/// date}</c>; <c>disk</c>: <c>{total, free}</c> bytes; <c>lastChange</c>: <c>{number, sentence, time}</c> of ask-nix. Times are ISO 8601.
/// </summary>
/// <param name="history">What ask-nix did; asked only once the machine was looked at.</param>
public sealed class SystemStatusPlanner(
    Machine machine, GenerationFacts generations, StoreFacts store, MachineTools tools, Func<HistoryDatabase> history, TimeProvider clock)
    : IntentPlanner<SystemStatus>
{
    private const int ChangesLookedAt = 50;

    private readonly StatusText _text = new(clock);

    protected override async Task<Proposal> PlanAsync(SystemStatus intent, PlanningContext context, CancellationToken cancellation)
    {
        var known = await generations.ReadAsync(context, cancellation);
        var report = new StatusReport(
            SystemContentsReader.Read(known.RunningPath is null ? machine.SystemProfile : machine.CurrentSystem),
            known,
            RebootNeed.Between(machine.BootedSystem, machine.SystemProfile),
            await new FailedUnits(machine, tools).FindAsync(context.Report, cancellation),
            new PackageSources(machine).Find(context.Options),
            await DiskAsync(context, cancellation),
            LastChange());
        return new Proposal.Answer(_text.Of(report), StatusText.Data(report), Suggestions(report));
    }

    private async Task<DiskSpace?> DiskAsync(PlanningContext context, CancellationToken cancellation)
    {
        try
        {
            return await store.DiskAsync(context, cancellation);
        }
        catch (AskNixException)
        {
            return null;
        }
    }

    private ChangeRecord? LastChange()
    {
        try
        {
            return history().List(ChangesLookedAt).FirstOrDefault(change =>
                change.Outcome is ChangeOutcome.Applied or ChangeOutcome.Undone && (change.Profile is null || change.Profile == machine.SystemProfile));
        }
        catch (AskNixException)
        {
            // A history that cannot be opened is no reason to say nothing of the machine.
            return null;
        }
    }

    private static ImmutableArray<string> Suggestions(StatusReport report) =>
        [.. report.Disk is { } disk && disk.Free < disk.Total / 10 ? ["free up disk space"] : Array.Empty<string>(), .. report.Reboot is { IsNeeded: true } ? Array.Empty<string>() : ["update my system"]];
}
