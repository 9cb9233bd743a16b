using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>A list.</summary>
sealed class ListNode(int position, Node[] elements) : Node(position)
{
    const int MostAtOnce = 4;

    public override int Reported { get; } = elements[0].Reported;

    /// <summary>In a session the list is made at once: it is mostly asked for, and then there is no thunk of it.</summary>
    public override Value Delay(Slot[] frame, Evaluator evaluator) =>
        evaluator.Region != 0 && elements.Length <= MostAtOnce ? Evaluate(frame, evaluator) : DelayDefault(frame, evaluator);

    public override Value DelayDefault(Slot[] frame, Evaluator evaluator) => Thunk.Of(this, frame, evaluator.Region);

    public override Value Evaluate(Slot[] frame, Evaluator evaluator)
    {
        var items = new Slot[elements.Length];
        for (int i = 0; i < items.Length; i++)
            items[i].Value = elements[i].Delay(frame, evaluator);
        return new NixList(items);
    }
}
