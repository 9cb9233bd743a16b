using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>A list.</summary>
sealed class ListNode(int position, Node[] elements) : Node(position)
{
    public override int Reported { get; } = elements[0].Reported;

    public override Value Evaluate(Slot[] frame, Evaluator evaluator)
    {
        var items = new Slot[elements.Length];
        for (int i = 0; i < items.Length; i++)
            items[i].Value = elements[i].Delay(frame, evaluator);
        return new NixList(items);
    }
}
