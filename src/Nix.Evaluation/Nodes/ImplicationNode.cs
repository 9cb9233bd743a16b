using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary><c>left -&gt; right</c>: the right operand is evaluated only where the left one leaves it open.</summary>
sealed class ImplicationNode(int position, Node left, Node right) : Node(position)
{
    public override Value Evaluate(Slot[] frame, Evaluator evaluator) => NixBoolean.Of(
        !evaluator.EvaluateBoolean(left, frame, Position, "in the left operand of the IMPL (->) operator")
        || evaluator.EvaluateBoolean(right, frame, Position, "in the right operand of the IMPL (->) operator"));
}
