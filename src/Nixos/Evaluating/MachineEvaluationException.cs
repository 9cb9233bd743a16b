using Nix.Evaluation.Errors;
using Nix.Store.Building;
using Nix.Store.Daemon;

namespace Nixos.Evaluating;

/// <summary>An evaluation on a machine failed. The message is what Nix would print, the whole way there included.</summary>
public sealed class MachineEvaluationException(string message, Exception inner) : Exception(message, inner)
{
    /// <summary>Whether the time or the memory that was allowed is used up, or a build has failed: another evaluator would fail as well, and take as much.</summary>
    public bool IsFinal => Causes.Any(cause => cause is EvaluationException { Kind: ErrorKind.Limit } or OutOfMemoryException or BuildException or DaemonRefusedException);

    IEnumerable<Exception> Causes
    {
        get
        {
            for (var cause = InnerException; cause is not null; cause = cause.InnerException)
                yield return cause;
        }
    }
}
