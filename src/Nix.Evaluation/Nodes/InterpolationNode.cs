using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>A string with interpolations.</summary>
sealed class InterpolationNode(int position, Node[] parts, int[] starts) : Node(position)
{
    public override bool IsString => true;

    public override Value Evaluate(Slot[] frame, Evaluator evaluator) => Concatenation.OfStrings(parts, starts, frame, evaluator);

    public override void AppendTo(Slot[] frame, ref StringContext? refersTo, int start, Evaluator evaluator) =>
        Concatenation.AppendAll(parts, starts, frame, ref refersTo, evaluator);
}
