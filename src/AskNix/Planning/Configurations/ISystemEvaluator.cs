using AskNix.Events;

namespace AskNix.Planning.Configurations;

/// <summary>Evaluates system configurations, and writes their derivations to the store.</summary>
public interface ISystemEvaluator
{
    /// <exception cref="Errors.AskNixException">It does not evaluate: Nix's message and the place in the person's files.</exception>
    Task<EvaluatedSystem> EvaluateAsync(EvaluationRequest request, Action<BackendEvent> report, CancellationToken cancellation);
}
