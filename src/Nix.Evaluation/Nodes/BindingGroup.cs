using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>
/// Bindings that see one another, of <c>let</c> or <c>rec</c>: their frame has a slot for each, and then one for each set
/// that is inherited from.
/// </summary>
sealed class BindingGroup(SetMember[] members, Node[] sources)
{
    /// <summary>Number of bindings.</summary>
    public int Count => members.Length;

    /// <summary>The frame of the bindings.</summary>
    /// <param name="outer">The frame around it.</param>
    /// <param name="evaluator">The evaluator.</param>
    /// <param name="mayChange">Whether slots are still to be replaced, so that no binding may take the value of another now.</param>
    public Slot[] Enter(Slot[] outer, Evaluator evaluator, bool mayChange = false)
    {
        var frame = new Slot[members.Length + sources.Length + 1];
        frame[0] = new Slot(outer);
        for (int i = 0; i < sources.Length; i++)
            frame[members.Length + 1 + i].Value = sources[i].Delay(frame, evaluator);
        for (int i = 0; i < members.Length; i++)
        {
            ref readonly var member = ref members[i];
            frame[i + 1].Value = mayChange && !member.IsInherited
                ? Thunk.Of(member.Value, frame, evaluator.Region)
                : member.Value.Delay(member.IsInherited ? outer : frame, evaluator);
        }

        return frame;
    }
}
