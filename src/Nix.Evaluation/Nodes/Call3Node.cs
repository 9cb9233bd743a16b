using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>A function applied to three arguments.</summary>
sealed class Call3Node(int position, Node function, Node first, Node second, Node third) : Node(position)
{
    public override Value Evaluate(Slot[] frame, Evaluator evaluator)
    {
        var called = function.Evaluate(frame, evaluator);
        return evaluator.Call(
            called, first.Delay(frame, evaluator), second.Delay(frame, evaluator), third.Delay(frame, evaluator), Position);
    }
}
