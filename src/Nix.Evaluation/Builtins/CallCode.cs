using Nix.Evaluation.Nodes;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins;

/// <summary>A function to be applied to an element later; one object serves all elements of a list.</summary>
sealed class CallCode(Value function, int site) : Code
{
    /// <inheritdoc/>
    public override Value Run(object payload, Evaluator evaluator) => evaluator.Call(function.Force(evaluator, site), (Value)payload, site);
}
