using Nix.Evaluation.Nodes;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Sets;

/// <summary>A function to be applied later to a name and the list of the values that sets have for it.</summary>
sealed class ZipCode(Value function, NixString name) : Code(isApplication: true)
{
    /// <inheritdoc/>
    public override int WrittenAt => Evaluator.WrittenAt(function);

    /// <inheritdoc/>
    public override Value Run(object payload, Evaluator evaluator, int position) => evaluator.Call(function, name, (Value)payload, position);
}
