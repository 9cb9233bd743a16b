using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>A variable of the innermost frame.</summary>
sealed class Local0Node(int position, int index) : Node(position)
{
    /// <summary>Whether it is what this slot holds.</summary>
    public bool IsSlot(int slot) => index == slot;

    public override Value Evaluate(Slot[] frame, Evaluator evaluator) => frame[index].Force(evaluator, Position);

    public override Value? Known(Slot[] frame) => frame[index].Evaluated;

    public override Value Delay(Slot[] frame, Evaluator evaluator)
    {
        ref readonly var slot = ref frame[index];
        return slot.IsFilled ? slot.Value : Thunk.Of(this, frame, evaluator.Region);
    }
}
