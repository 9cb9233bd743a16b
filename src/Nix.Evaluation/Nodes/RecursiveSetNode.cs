using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>A recursive set: a frame whose variables are the attributes.</summary>
sealed class RecursiveSetNode(int position, int[] names, int[] positions, BindingGroup bindings, DynamicMember[] dynamic, int overrides)
    : Node(position)
{
    /// <summary>Whether names in it have to be computed.</summary>
    public bool HasDynamic => dynamic.Length > 0;

    public override Value Evaluate(Slot[] frame, Evaluator evaluator)
    {
        var inner = bindings.Enter(frame, evaluator, mayChange: overrides >= 0);
        var set = overrides < 0
            ? new AttributeSet(names, inner.AsSpan(1, bindings.Count).ToArray(), positions)
            : Override(inner, evaluator);
        return dynamic.Length == 0 ? set : DynamicMember.AddAll(set, dynamic, inner, evaluator);
    }

    /// <summary>
    /// What <c>__overrides</c> has replaces the attributes for the set and for all that refers to them, which is why it is
    /// evaluated at once.
    /// </summary>
    AttributeSet Override(Slot[] inner, Evaluator evaluator)
    {
        var replacing = evaluator.ForceSet(ref inner[overrides + 1], 0, "while evaluating the `__overrides` attribute");
        var own = new AttributeSet(names, inner.AsSpan(1, bindings.Count).ToArray(), positions);
        for (int i = 0; i < names.Length; i++)
        {
            int at = replacing.Find(names[i]);
            if (at >= 0)
                inner[i + 1] = replacing.Values[at];
        }

        return SetUpdate.Of(own, replacing);
    }
}
