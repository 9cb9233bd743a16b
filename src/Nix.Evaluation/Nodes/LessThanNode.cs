using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary><c>left &lt; right</c>, which Nix takes for a call of builtins.lessThan and counts as one.</summary>
sealed class LessThanNode(int position, int builtin, Node left, Node right) : Node(position)
{
    public override Value Evaluate(Slot[] frame, Evaluator evaluator)
    {
        int depth = evaluator.Enter(Position, builtin);
        var first = left.Evaluate(frame, evaluator);
        var second = right.Evaluate(frame, evaluator);
        bool result = first is NixInteger one && second is NixInteger other
            ? one.Value < other.Value
            : Ordering.IsLess(first, second, 0, evaluator);
        evaluator.Leave(depth);
        return NixBoolean.Of(result);
    }
}
