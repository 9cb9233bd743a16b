using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>A variable two frames out.</summary>
sealed class Local2Node(int position, int index) : Node(position)
{
    public override Value Evaluate(Slot[] frame, Evaluator evaluator) => frame[0].Frame[0].Frame[index].Force(evaluator, Position);

    public override Value? Known(Slot[] frame) => frame[0].Frame[0].Frame[index].Evaluated;

    public override Value Delay(Slot[] frame, Evaluator evaluator)
    {
        ref readonly var slot = ref frame[0].Frame[0].Frame[index];
        return slot.IsFilled ? slot.Value : Thunk.Of(this, frame, evaluator.Region);
    }
}
