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

    public override void AppendTo(Slot[] frame, ref StringContext? refersTo, int start, Evaluator evaluator)
    {
        if (function is ConstantNode { Value: Builtin { Text: { } text } builtin })
        {
            int entered = evaluator.Enter(Position, Evaluator.CalleeOf(builtin));
            text(evaluator, argument.Delay(frame, evaluator), ref refersTo);
            evaluator.Leave(entered);
        }
        else
        {
            base.AppendTo(frame, ref refersTo, start, evaluator);
        }
    }
}
