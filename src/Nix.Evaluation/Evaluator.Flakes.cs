using Nix.Evaluation.Flakes;
using Nix.Evaluation.Values;

namespace Nix.Evaluation;

/// <summary>Flakes that are named from outside of the program.</summary>
public sealed partial class Evaluator
{
    /// <summary>
    /// The value of a flake as a command line names it: unlike one that a program asks for, it need not be locked in pure mode. What its lock file lacks is
    /// found out and not written down.
    /// </summary>
    /// <param name="reference">Its reference, such as <c>path:/etc/nixos</c>.</param>
    /// <exception cref="Errors.EvaluationException">It is none, it cannot be fetched, or evaluating it failed.</exception>
    public Value EvaluateFlake(string reference) => FlakeCall.Of(this, FlakeCall.SourceOf(this, reference), mustBeLocked: false);
}
