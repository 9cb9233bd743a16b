using Nix.Evaluation.Errors;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>A selection with several or computed names, or with a default.</summary>
sealed class SelectPathNode(int position, Node set, AttributeName[] path, Node? orElse) : Node(position)
{
    public override Value Evaluate(Slot[] frame, Evaluator evaluator)
    {
        var current = set.Evaluate(frame, evaluator);
        int depth = evaluator.Depth;
        int definedAt = 0;
        try
        {
            for (int i = 0; ; i++)
            {
                int name = path[i].Resolve(frame, evaluator);
                var value = current.Force(evaluator, Position);
                var holder = (value as AttributeSet)?.Holder(name);
                int at = holder?.Find(name) ?? -1;
                if (at < 0)
                {
                    if (orElse is not null)
                        break;
                    throw Fail(value, name, evaluator);
                }

                definedAt = holder!.Positions[at];
                ref var slot = ref holder.Values[at];
                if (i == path.Length - 1)
                    return slot.Force(evaluator, definedAt);
                current = slot.Value;
            }
        }
        catch (EvaluationException failure) when (failure.TraceAttribute(depth, definedAt, Shown(frame, evaluator), evaluator.Positions))
        {
            throw;
        }

        return orElse!.Evaluate(frame, evaluator);
    }

    /// <summary>As for a <see cref="SelectNode"/>.</summary>
    public override Value Delay(Slot[] frame, Evaluator evaluator)
    {
        if (evaluator.Region == 0 || set.Known(frame) is not { } current)
            return DelayDefault(frame, evaluator);
        for (int i = 0; i < path.Length; i++)
        {
            if (path[i].Known(frame, evaluator) is not (>= 0 and var name))
                return DelayDefault(frame, evaluator);
            var holder = (current as AttributeSet)?.Holder(name);
            int at = holder?.Find(name) ?? -1;
            if (at < 0)
                return orElse?.Delay(frame, evaluator) ?? DelayDefault(frame, evaluator);
            ref readonly var slot = ref holder!.Values[at];
            if (i == path.Length - 1)
                return slot.Shortest;
            if (slot.Evaluated is not { } next)
                break;
            current = next;
        }

        return DelayDefault(frame, evaluator);
    }

    public override Value DelayDefault(Slot[] frame, Evaluator evaluator) => Thunk.Of(this, frame, evaluator.Region);

    EvaluationException Fail(Value value, int name, Evaluator evaluator) => value is AttributeSet attributes
        ? evaluator.MissingAttribute(attributes, name, Position)
        : evaluator.WrongType(value, "a set").With(evaluator.Depth, Position, "while selecting an attribute");

    string Shown(Slot[] frame, Evaluator evaluator) => string.Join('.', path.Select(part => part.Shown(frame, evaluator)));
}
