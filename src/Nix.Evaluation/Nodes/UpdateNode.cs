using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary><c>left // right</c>. The right set is evaluated first, as in Nix.</summary>
sealed class UpdateNode(int position, Node left, Node right) : Node(position)
{
    public override Value Evaluate(Slot[] frame, Evaluator evaluator)
    {
        var second = evaluator.ExpectSet(right.Evaluate(frame, evaluator), right.Position, "in the right operand of '//'");
        var first = evaluator.ExpectSet(left.Evaluate(frame, evaluator), left.Position, "in the left operand of '//'");
        return SetUpdate.Of(first, second);
    }
}
