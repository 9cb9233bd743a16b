using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary><c>__curPos</c></summary>
sealed class PositionNode(int position) : Node(position)
{
    public override Value Evaluate(Slot[] frame, Evaluator evaluator) => evaluator.PositionValue(Position);
}
