using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>A string with interpolations.</summary>
sealed class InterpolationNode(int position, Node[] parts, int[] starts) : Node(position)
{
    public override Value Evaluate(Slot[] frame, Evaluator evaluator) => Concatenation.OfStrings(parts, starts, frame, evaluator);
}
