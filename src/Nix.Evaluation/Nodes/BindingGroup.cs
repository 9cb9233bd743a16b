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

    public Slot[] Enter(Slot[] outer, Evaluator evaluator)
    {
        var frame = new Slot[members.Length + sources.Length + 1];
        frame[0] = new Slot(outer);
        for (int i = 0; i < sources.Length; i++)
            frame[members.Length + 1 + i].Value = sources[i].Delay(frame, evaluator);
        for (int i = 0; i < members.Length; i++)
        {
            ref readonly var member = ref members[i];
            frame[i + 1].Value = member.Value.Delay(member.IsInherited ? outer : frame, evaluator);
        }

        return frame;
    }
}
