using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>A function applied to more than three arguments.</summary>
sealed class CallNode(int position, Node function, Node[] arguments) : Node(position)
{
    public override Value Evaluate(Slot[] frame, Evaluator evaluator)
    {
        var called = function.Evaluate(frame, evaluator);
        var values = new Value[arguments.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = arguments[i].Delay(frame, evaluator);
        return evaluator.Call(called, values, Position);
    }

    /// <summary>The node for a call, the usual numbers of arguments without an array.</summary>
    public static Node Create(int position, Node function, Node[] arguments) => arguments.Length switch
    {
        1 => new Call1Node(position, function, arguments[0]),
        2 => new Call2Node(position, function, arguments[0], arguments[1]),
        3 => new Call3Node(position, function, arguments[0], arguments[1], arguments[2]),
        _ => new CallNode(position, function, arguments),
    };
}
