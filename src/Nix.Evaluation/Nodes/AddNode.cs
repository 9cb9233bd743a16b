using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary><c>left + right</c>: numbers, strings, or a path and what is appended to it.</summary>
sealed class AddNode(int position, Node left, Node right, int[] starts) : Node(position)
{
    readonly Node[] parts = [left, right];

    public override bool IsString { get; } = left.IsString;

    public override void AppendTo(Slot[] frame, ref StringContext? refersTo, int start, Evaluator evaluator)
    {
        if (IsString)
            Concatenation.AppendAll(parts, starts, frame, ref refersTo, evaluator);
        else
            base.AppendTo(frame, ref refersTo, start, evaluator);
    }

    public override Value Evaluate(Slot[] frame, Evaluator evaluator)
    {
        if (IsString)
            return Concatenation.OfStrings(parts, starts, frame, evaluator);
        var first = left.Evaluate(frame, evaluator);
        if (first is NixInteger one)
        {
            var second = right.Evaluate(frame, evaluator);
            return second is NixInteger other
                ? NixInteger.Of(Arithmetic.Add(one.Value, other.Value, starts[1], evaluator))
                : Arithmetic.AddMixed(one, second, starts[1], evaluator);
        }

        return first is NixFloat
            ? Arithmetic.AddMixed(first, right.Evaluate(frame, evaluator), starts[1], evaluator)
            : Concatenation.Of(first, parts, starts, frame, evaluator, Position);
    }
}
