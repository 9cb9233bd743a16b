using System.Runtime.CompilerServices;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary><c>set.name</c>, by far the most frequent selection: one written name, no default.</summary>
sealed class SelectNode(int position, Node set, int name) : Node(position)
{
    // Sets from one place in a program have one array of names: what was found there is found again at the same index.
    int[]? seenNames;
    int seenIndex;

    public override Value Evaluate(Slot[] frame, Evaluator evaluator)
    {
        var from = set.Evaluate(frame, evaluator);
        if (from is not AttributeSet whole)
            throw NoSet(from, evaluator);
        var attributes = whole.Holder(name);
        int at = IndexIn(attributes);
        if (at < 0)
            throw evaluator.MissingAttribute(whole, name, Position);
        ref var slot = ref attributes.Values[at];
        var value = slot.Value;
        return Thunk.Is(value) ? ForceTraced(attributes, at, evaluator) : value;
    }

    /// <summary>
    /// In a session an attribute of what has been evaluated is handed over as it is, without a thunk around it. Elsewhere a message could tell: it would not say
    /// which attribute was being evaluated.
    /// </summary>
    public override Value Delay(Slot[] frame, Evaluator evaluator)
    {
        if (evaluator.Region != 0 && set.Known(frame) is AttributeSet whole)
        {
            var attributes = whole.Holder(name);
            int at = IndexIn(attributes);
            if (at >= 0)
                return attributes.Values[at].Shortest;
        }

        return DelayDefault(frame, evaluator);
    }

    public override Value DelayDefault(Slot[] frame, Evaluator evaluator) => Thunk.Of(this, frame, evaluator.Region);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    int IndexIn(AttributeSet attributes) => ReferenceEquals(attributes.Names, seenNames) ? seenIndex : Find(attributes);

    int Find(AttributeSet attributes)
    {
        int at = attributes.Find(name);
        if (at >= 0)
            (seenNames, seenIndex) = (attributes.Names, at);
        return at;
    }

    Value ForceTraced(AttributeSet attributes, int at, Evaluator evaluator)
    {
        int depth = evaluator.Depth;
        try
        {
            return attributes.Values[at].Force(evaluator, attributes.Positions[at] is var definedAt and not 0 ? definedAt : Position);
        }
        catch (EvaluationException failure) when (failure.TraceAttribute(depth, attributes.Positions[at], evaluator.Shown(name), evaluator.Positions))
        {
            throw;
        }
    }

    EvaluationException NoSet(Value found, Evaluator evaluator) =>
        evaluator.WrongType(found, "a set").With(evaluator.Depth, Position, "while selecting an attribute");
}
