using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary><c>left ++ right</c></summary>
sealed class ConcatenateListsNode(int position, Node left, Node right) : Node(position)
{
    public override Value Evaluate(Slot[] frame, Evaluator evaluator)
    {
        var found = left.Evaluate(frame, evaluator);
        var alsoFound = right.Evaluate(frame, evaluator);
        const string context = "while evaluating one of the elements to concatenate";
        var first = evaluator.ExpectList(found, Position, context);
        var second = evaluator.ExpectList(alsoFound, Position, context);
        if (first.Count == 0)
            return second;
        if (second.Count == 0)
            return first;
        evaluator.Reserve(8L * (first.Count + second.Count));
        var items = new Slot[first.Count + second.Count];
        first.Items.CopyTo(items, 0);
        second.Items.CopyTo(items, first.Count);
        return new NixList(items);
    }
}
