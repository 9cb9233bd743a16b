using AskNix.Plans;

namespace AskNix.Applying;

/// <summary>A runner of one kind of step.</summary>
public abstract class StepRunner<TStep> : IStepRunner
    where TStep : PlanStep
{
    public bool Runs(PlanStep step) => step is TStep;

    public Task RunAsync(PlanStep step, StepContext context, CancellationToken cancellation) => RunAsync((TStep)step, context, cancellation);

    protected abstract Task RunAsync(TStep step, StepContext context, CancellationToken cancellation);
}
