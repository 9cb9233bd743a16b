using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>A path with interpolations: the first part is the path, the others are appended to its text.</summary>
sealed class PathConcatenationNode(int position, Node[] parts, int[] starts) : Node(position)
{
    public override Value Evaluate(Slot[] frame, Evaluator evaluator) =>
        Concatenation.Of(parts[0].Evaluate(frame, evaluator), parts, starts, frame, evaluator, Position);
}
