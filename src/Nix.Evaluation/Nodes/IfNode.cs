using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary><c>if condition then consequence else alternative</c></summary>
sealed class IfNode(int position, Node condition, Node consequence, Node alternative) : Node(position)
{
    public override Value Evaluate(Slot[] frame, Evaluator evaluator) =>
        evaluator.EvaluateBoolean(condition, frame, Position, "while evaluating a branch condition")
            ? consequence.Evaluate(frame, evaluator)
            : alternative.Evaluate(frame, evaluator);
}
