using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>A variable any number of frames out.</summary>
sealed class LocalNode(int position, int level, int index) : Node(position)
{
    public override Value Evaluate(Slot[] frame, Evaluator evaluator) => FrameOf(frame)[index].Force(evaluator, Position);

    public override Value? Known(Slot[] frame) => FrameOf(frame)[index].Evaluated;

    public override Value Delay(Slot[] frame, Evaluator evaluator)
    {
        ref readonly var slot = ref FrameOf(frame)[index];
        return slot.IsFilled ? slot.Value : Thunk.Of(this, frame, evaluator.Region);
    }

    /// <summary>The node for a variable, the usual levels without a loop.</summary>
    public static Node Create(int position, int level, int index) => level switch
    {
        0 => new Local0Node(position, index),
        1 => new Local1Node(position, index),
        2 => new Local2Node(position, index),
        _ => new LocalNode(position, level, index),
    };

    Slot[] FrameOf(Slot[] frame)
    {
        for (int i = level; i > 0; i--)
            frame = frame[0].Frame;
        return frame;
    }
}
