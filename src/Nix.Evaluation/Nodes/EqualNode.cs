using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary><c>left == right</c> or <c>left != right</c></summary>
sealed class EqualNode(int position, Node left, Node right, bool isNegated) : Node(position)
{
    // Nix knows of no place of the operator, so that what it comes upon is nowhere.
    const int NoPosition = 0;

    public Node Left => left;

    public Node Right => right;

    public bool IsNegated => isNegated;

    public override Value Evaluate(Slot[] frame, Evaluator evaluator)
    {
        var first = left.Evaluate(frame, evaluator);
        var second = right.Evaluate(frame, evaluator);
        return NixBoolean.Of(Equality.OfResults(first, second, NoPosition, evaluator) != isNegated);
    }
}
