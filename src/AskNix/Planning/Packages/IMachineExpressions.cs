using AskNix.Errors;
using AskNix.Events;

namespace AskNix.Planning.Packages;

/// <summary>Evaluates expressions of ours on the machine, strictly and as JSON. Nothing is built but what the expression itself imports.</summary>
public interface IMachineExpressions
{
    /// <summary>The value of an expression as JSON text.</summary>
    /// <exception cref="AskNixException"><see cref="ErrorCode.EvaluationFailed"/> with Nix's error.</exception>
    Task<string> EvaluateAsync(string expression, bool offline, Action<BackendEvent> report, CancellationToken cancellation);
}
