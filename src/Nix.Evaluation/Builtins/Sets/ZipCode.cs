using Nix.Evaluation.Nodes;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Sets;

/// <summary>A function to be applied later to a name and the list of the values that sets have for it.</summary>
sealed class ZipCode(Value function, NixString name, int site) : Code
{
    /// <inheritdoc/>
    public override Value Run(object payload, Evaluator evaluator) => evaluator.Call(function, name, (Value)payload, site);
}
