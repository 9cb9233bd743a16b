using System.Text.Json;
using AskNix.Applying;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Plans;

namespace AskNix.Engines.Elevation;

/// <summary>Has a step that needs root carried out by this program as root.</summary>
public sealed class ElevatedRunner(RootNeed need, RootAccess root, MachineTools tools, OwnProgram own, string engine) : IStepRunner
{
    public bool Runs(PlanStep step) => need.Of(step);

    public async Task RunAsync(PlanStep step, StepContext context, CancellationToken cancellation)
    {
        var (file, hash) = SealedStep.Write(step, engine, context.Directory);
        context.Report(new Notice(NoticeLevel.Detail, $"As root: {step.Summary}"));
        var result = await tools.RunAsync(root.Command([.. own.Command, "engine", "step", file, hash]), context.Report, cancellation);
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines.SkipLast(1))
            context.Report(new LogLine(line, null));
        if (OutcomeIn(lines) is not { } outcome)
            throw new AskNixException(new Problem(ErrorCode.NoPermission, $"Root was refused, or its process ended: {step.Summary}.", Details: result.Errors));
        context.Findings.FailedUnits.AddRange(outcome.FailedUnits);
        if (outcome.Code is not null)
            throw new AskNixException(new Problem(ErrorCode.Named(outcome.Code), outcome.Message ?? "It failed.", outcome.Advice, Details: outcome.Details));
    }

    private static ElevatedOutcome? OutcomeIn(string[] lines)
    {
        try
        {
            return lines.Length == 0 ? null : JsonSerializer.Deserialize(lines[^1], ElevationJson.Default.ElevatedOutcome);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
