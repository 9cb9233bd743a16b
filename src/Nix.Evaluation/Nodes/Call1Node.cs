using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>A function applied to one argument.</summary>
sealed class Call1Node(int position, Node function, Node argument) : Node(position)
{
    public override Value Evaluate(Slot[] frame, Evaluator evaluator)
    {
        var called = function.Evaluate(frame, evaluator);
        return evaluator.Call(called, argument.Delay(frame, evaluator), Position);
    }
}
