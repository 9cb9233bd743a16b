using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>A path with interpolations: the first part is the path, the others are appended to its text.</summary>
sealed class PathConcatenationNode(int position, Node first, Node[] rest) : Node(position)
{
    public override Value Evaluate(Slot[] frame, Evaluator evaluator) =>
        Concatenation.Of(first.Evaluate(frame, evaluator), first.Position, rest, frame, evaluator, Position);
}
