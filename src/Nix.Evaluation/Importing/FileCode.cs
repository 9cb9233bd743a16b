using Nix.Evaluation.Nodes;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Importing;

/// <summary>The value of a file that is imported: a thunk, so that a file that needs itself is an infinite recursion.</summary>
sealed class FileCode : Code
{
    public static readonly FileCode Instance = new();

    /// <inheritdoc/>
    public override Value Run(object payload, Evaluator evaluator, int position) => evaluator.EvaluateImported((byte[])payload);
}
