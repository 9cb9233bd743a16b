using AskNix.Intents;

namespace AskNix.Planning;

/// <summary>Answers an intent or plans it. Planning never touches the machine; it may read it, evaluate and ask the store.</summary>
public interface IIntentPlanner
{
    /// <summary>The intents this one plans.</summary>
    IReadOnlyCollection<Type> Intents { get; }

    /// <exception cref="Errors.AskNixException">What was needed could not be found out.</exception>
    Task<Proposal> PlanAsync(Intent intent, PlanningContext context, CancellationToken cancellation);
}
