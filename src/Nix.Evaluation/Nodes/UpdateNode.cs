using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>
/// <c>left // right</c>. The right set is evaluated first, as in Nix. A chain is put together from its right end, which gives the same and
/// copies the first set, mostly the largest, once.
/// </summary>
sealed class UpdateNode(int position, Node left, Node right) : Node(position)
{
    readonly Node left = left;

    public override Value Evaluate(Slot[] frame, Evaluator evaluator) => Update(frame, evaluator);

    AttributeSet Update(Slot[] frame, Evaluator evaluator)
    {
        var result = Right(frame, evaluator);
        var first = left;
        for (; first is UpdateNode chained; first = chained.left)
            result = SetUpdate.Of(chained.Right(frame, evaluator), result);
        return SetUpdate.Of(Operand(first, frame, evaluator, "in the left operand of the update (//) operator"), result);
    }

    AttributeSet Right(Slot[] frame, Evaluator evaluator) => Operand(right, frame, evaluator, "in the right operand of the update (//) operator");

    // A chain is one operator: what is wrong with one of its operands is said of that, not of the rest of the chain too.
    static AttributeSet Operand(Node operand, Slot[] frame, Evaluator evaluator, string context) => operand is UpdateNode chained
        ? chained.Update(frame, evaluator)
        : evaluator.ExpectSet(evaluator.Evaluate(operand, frame, operand.Reported, context), operand.Reported, context);
}
