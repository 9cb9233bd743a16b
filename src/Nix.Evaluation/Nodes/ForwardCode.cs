using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>The value that another one has.</summary>
sealed class ForwardCode : Code
{
    public static readonly ForwardCode Instance = new();

    /// <inheritdoc/>
    public override Value Run(object payload, Evaluator evaluator, int position) => ((Value)payload).Force(evaluator, position);
}
