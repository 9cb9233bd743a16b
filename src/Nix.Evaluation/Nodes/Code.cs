using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>What a thunk runs: a part of a program in a frame, or a builtin's work on an element.</summary>
abstract class Code(bool isApplication = false)
{
    /// <summary>The value, evaluated.</summary>
    /// <param name="payload">What the thunk was made with.</param>
    /// <param name="evaluator">The evaluator.</param>
    /// <param name="position">Where the value was asked for.</param>
    public abstract Value Run(object payload, Evaluator evaluator, int position);

    /// <summary>
    /// Whether it is the application of a function to an element, of which Nix does not notice that its own value is asked for while it is
    /// evaluated: it is applied again, until the calls are too many.
    /// </summary>
    // A field, since each evaluation of a thunk asks.
    public readonly bool IsApplication = isApplication;

    /// <summary>Where Nix says that its value is while nobody has asked for it; 0 for nowhere.</summary>
    public virtual int WrittenAt => 0;
}
