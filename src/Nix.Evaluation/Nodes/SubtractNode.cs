using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary><c>left - right</c>, which Nix takes for a call of builtins.sub and counts as one.</summary>
sealed class SubtractNode(int position, int builtin, Node left, Node right) : Node(position)
{
    public override Value Evaluate(Slot[] frame, Evaluator evaluator)
    {
        int depth = evaluator.Enter(Position, builtin);
        var first = left.Evaluate(frame, evaluator);
        var second = right.Evaluate(frame, evaluator);
        var result = Arithmetic.Subtract(first, second, evaluator);
        evaluator.Leave(depth);
        return result;
    }
}
