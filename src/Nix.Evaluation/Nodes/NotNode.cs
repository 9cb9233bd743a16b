using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary><c>!operand</c></summary>
sealed class NotNode(int position, Node operand) : Node(position)
{
    public override Value Evaluate(Slot[] frame, Evaluator evaluator) =>
        NixBoolean.Of(!evaluator.ExpectBoolean(operand.Evaluate(frame, evaluator), position: 0, "in the argument of the not operator"));
}
