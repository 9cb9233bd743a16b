using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary><c>set ? path</c></summary>
sealed class HasAttributeNode(int position, Node set, AttributeName[] path) : Node(position)
{
    public override int Reported { get; } = set.Reported;

    public override Value Evaluate(Slot[] frame, Evaluator evaluator)
    {
        var current = set.Evaluate(frame, evaluator);
        for (int i = 0; i < path.Length; i++)
        {
            var value = current.Force(evaluator, Position);
            int name = path[i].Resolve(frame, evaluator);
            if (value is not AttributeSet attributes || attributes.Get(name) is not { } found)
                return NixBoolean.False;
            current = found;
        }

        return NixBoolean.True;
    }
}
