using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary><c>if condition then consequence else alternative</c></summary>
sealed class IfNode(int position, Node condition, Node consequence, Node alternative) : Node(position)
{
    public override Value Evaluate(Slot[] frame, Evaluator evaluator)
    {
        var asked = condition.Evaluate(frame, evaluator);
        if (ReferenceEquals(asked, NixBoolean.True))
            return consequence.Evaluate(frame, evaluator);
        if (ReferenceEquals(asked, NixBoolean.False))
            return alternative.Evaluate(frame, evaluator);
        throw evaluator.WrongType(asked, "a Boolean", Position).With(evaluator.Depth, Position, "while evaluating a branch condition");
    }
}
