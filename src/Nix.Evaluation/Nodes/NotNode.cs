using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary><c>!operand</c></summary>
sealed class NotNode(int position, Node operand) : Node(position)
{
    public override int Reported { get; } = operand.Reported;

    public override Value Evaluate(Slot[] frame, Evaluator evaluator) =>
        NixBoolean.Of(!evaluator.EvaluateBoolean(operand, frame, operand.Reported, "in the argument of the not operator"));
}
