using System.Collections.Immutable;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Plans;

namespace AskNix.Applying;

/// <summary>
/// Finds who carries out a step: the runners in the order of preference. The next one takes over only when one failed before
/// anything was changed, and the person is told.
/// </summary>
/// <param name="runners">Best first, each with the name of its engine.</param>
/// <param name="mayFallBack">Whether a failure may be answered by the next runner.</param>
public sealed class StepDispatcher(ImmutableArray<(string Engine, IStepRunner Runner)> runners, bool mayFallBack)
{
    public async Task RunAsync(PlanStep step, StepContext context, CancellationToken cancellation)
    {
        var able = runners.Where(candidate => candidate.Runner.Runs(step)).ToArray();
        for (var at = 0; at < able.Length; at++)
        {
            try
            {
                await able[at].Runner.RunAsync(step, context, cancellation);
                return;
            }
            catch (BeforeEffectException failure) when (mayFallBack && at + 1 < able.Length)
            {
                context.Report(new FellBack(able[at].Engine, able[at + 1].Engine, failure.Problem.Message));
            }
        }
        throw new AskNixException(ErrorCode.NotAvailable, $"No engine can do this: {step.Summary}.");
    }
}
