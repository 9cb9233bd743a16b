using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>What a thunk runs: a part of a program in a frame, or a builtin's work on an element.</summary>
abstract class Code
{
    /// <summary>The value, evaluated.</summary>
    /// <param name="payload">What the thunk was made with.</param>
    /// <param name="evaluator">The evaluator.</param>
    public abstract Value Run(object payload, Evaluator evaluator);
}
