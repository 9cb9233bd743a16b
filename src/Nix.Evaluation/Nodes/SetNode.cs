using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>A set that is not recursive. Names and positions are those of the program, shared by all sets made here.</summary>
sealed class SetNode(int position, int[] names, int[] positions, SetMember[] members, Node[] sources, DynamicMember[] dynamic) : Node(position)
{
    // More would cost more than a thunk where nobody asks for the set.
    const int MostAtOnce = 4;

    /// <summary>Whether names in it have to be computed.</summary>
    public bool HasDynamic => dynamic.Length > 0;

    public override Value Evaluate(Slot[] frame, Evaluator evaluator)
    {
        var sourceFrame = sources.Length == 0 ? frame : SourceFrame(frame, evaluator);
        var values = new Slot[members.Length];
        for (int i = 0; i < values.Length; i++)
        {
            ref readonly var member = ref members[i];
            values[i].Value = member.Value.Delay(member.IsFromSource ? sourceFrame : frame, evaluator);
        }

        var set = new AttributeSet(names, values, positions);
        return dynamic.Length == 0 ? set : DynamicMember.AddAll(set, dynamic, frame, evaluator);
    }

    /// <summary>In a session a small set is made at once: it is mostly asked for, and then there is no thunk of it.</summary>
    public override Value Delay(Slot[] frame, Evaluator evaluator) =>
        evaluator.Region != 0 && members.Length <= MostAtOnce && dynamic.Length == 0 ? Evaluate(frame, evaluator) : DelayDefault(frame, evaluator);

    public override Value DelayDefault(Slot[] frame, Evaluator evaluator) => Thunk.Of(this, frame, evaluator.Region);

    /// <summary>The sets that are inherited from, each once, behind the frame.</summary>
    Slot[] SourceFrame(Slot[] frame, Evaluator evaluator)
    {
        var made = new Slot[sources.Length + 1];
        made[0] = new Slot(frame);
        for (int i = 0; i < sources.Length; i++)
            made[i + 1].Value = sources[i].Delay(frame, evaluator);
        return made;
    }
}
