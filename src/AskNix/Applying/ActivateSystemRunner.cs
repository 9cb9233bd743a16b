using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Planning.Status;
using AskNix.Plans.Steps;
using Nix.Posix;
using Nixos.Machines;

namespace AskNix.Applying;

/// <summary>
/// Runs a system's switch-to-configuration detached from this process, follows what it prints, and judges its exit code: 0 is done,
/// 4 is switched while a unit is failing, anything else failed. Both engines activate so.
/// </summary>
public sealed class ActivateSystemRunner(Machine machine, OwnProgram own, MachineTools tools) : StepRunner<ActivateSystem>
{
    private const int SwitchedWithFailingUnits = 4;
    private static readonly TimeSpan s_lookAgain = TimeSpan.FromMilliseconds(10);

    protected override async Task RunAsync(ActivateSystem step, StepContext context, CancellationToken cancellation)
    {
        var failingBefore = await FailingAsync(cancellation);
        var job = WriteJob(step, context.Directory, out var jobFile);
        context.Report(new CommandStarted([job.Program, .. job.Arguments]));
        var supervisor = DetachedProcess.Start(new ChildCommand
        {
            Program = own.Command[0],
            Arguments = [.. own.Command[1..], "engine", "activate", jobFile],
            Environment = machine.ToolEnvironment,
        });
        var lines = await FollowAsync(job, supervisor, context.Report);
        var outcome = Outcome(job);
        var failingNow = outcome == SwitchedWithFailingUnits ? await FailingAsync(CancellationToken.None) : failingBefore;
        Judge(outcome, lines, failingNow.Union(AnnouncedFailures.In(lines)).Except(failingBefore), context);
    }

    // Asking is no part of the change: its commands are not shown among those that change something.
    private async Task<ImmutableHashSet<string>> FailingAsync(CancellationToken cancellation) =>
        [.. await new FailedUnits(machine, tools).FindAsync(_ => { }, cancellation) ?? []];

    private ActivationJob WriteJob(ActivateSystem step, string directory, out string jobFile)
    {
        var number = Directory.GetFiles(directory, "activation-*.log").Length + 1;
        jobFile = Path.Combine(directory, $"activation-{number}.job");
        var job = new ActivationJob(
            step.Program, [step.Action], ActivationEnvironment.For(machine), Path.ChangeExtension(jobFile, ".log"), Path.ChangeExtension(jobFile, ".outcome"));
        DurableFile.Create(job.LogFile, [], mode: 0x180);
        DurableFile.Create(jobFile, JsonSerializer.SerializeToUtf8Bytes(job, JournalJson.Default.ActivationJob), mode: 0x180);
        return job;
    }

    private static async Task<ImmutableArray<string>> FollowAsync(ActivationJob job, ProcessIdentity supervisor, Action<BackendEvent> report)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        using var log = new StreamReader(new FileStream(job.LogFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        while (true)
        {
            // Where only the supervisor was killed, the activation goes on by itself; nothing may be taken back under it.
            var ended = File.Exists(job.OutcomeFile) || !supervisor.SessionIsAlive;
            while (await log.ReadLineAsync() is { } line)
            {
                lines.Add(line);
                report(new LogLine(line, null));
            }
            if (ended)
                return lines.ToImmutable();
            await Task.Delay(s_lookAgain, CancellationToken.None);
        }
    }

    private static int? Outcome(ActivationJob job) =>
        File.Exists(job.OutcomeFile) ? int.Parse(DurableFile.Read(job.OutcomeFile), CultureInfo.InvariantCulture) : null;

    private static void Judge(int? outcome, ImmutableArray<string> lines, ImmutableHashSet<string> newlyFailing, StepContext context)
    {
        if (outcome == 0)
            return;
        var details = string.Join('\n', lines.TakeLast(20));
        if (outcome == SwitchedWithFailingUnits)
        {
            context.Findings.FailedUnits.AddRange(newlyFailing.Order(StringComparer.Ordinal));
            return;
        }
        var refusedBeforehand = lines.Any(line => line.Contains("pre-switch check", StringComparison.OrdinalIgnoreCase));
        throw new AskNixException(refusedBeforehand
            ? new Problem(
                ErrorCode.ActivationFailed,
                "The new system refuses to take over from the running one: a pre-switch check failed.",
                "Make it the system of the next boot instead and restart: ask-nix \"rebuild for the next boot\".",
                Details: details)
            : new Problem(
                ErrorCode.ActivationFailed,
                outcome is { } code ? $"Activating the system failed with exit code {code}." : "Activating the system was killed.",
                lines.LastOrDefault(line => line.Length > 0),
                Details: details));
    }
}
