using AskNix.Intents;

namespace AskNix.Planning;

/// <summary>A planner of one intent.</summary>
public abstract class IntentPlanner<TIntent> : IIntentPlanner
    where TIntent : Intent
{
    public IReadOnlyCollection<Type> Intents => [typeof(TIntent)];

    public Task<Proposal> PlanAsync(Intent intent, PlanningContext context, CancellationToken cancellation) =>
        PlanAsync((TIntent)intent, context, cancellation);

    protected abstract Task<Proposal> PlanAsync(TIntent intent, PlanningContext context, CancellationToken cancellation);
}
