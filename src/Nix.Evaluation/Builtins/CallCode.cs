using Nix.Evaluation.Nodes;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins;

/// <summary>A function to be applied to an element later; one object serves all elements of a list.</summary>
sealed class CallCode(Value function) : Code(isApplication: true)
{
    /// <inheritdoc/>
    public override int WrittenAt => Evaluator.WrittenAt(function);

    /// <inheritdoc/>
    public override Value Run(object payload, Evaluator evaluator, int position) => evaluator.Call(function, (Value)payload, position);
}
