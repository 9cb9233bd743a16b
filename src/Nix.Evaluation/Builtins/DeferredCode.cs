using Nix.Evaluation.Nodes;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins;

/// <summary>A value that something not yet finished will hold.</summary>
sealed class DeferredCode(Func<Value> get) : Code
{
    /// <inheritdoc/>
    public override Value Run(object payload, Evaluator evaluator, int position) => get();
}
