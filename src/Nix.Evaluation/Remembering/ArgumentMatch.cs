using Nix.Evaluation.Errors;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Remembering;

/// <summary>
/// Compares the arguments of an application with those of an earlier one. What the earlier one never looked at is not looked at here either: its
/// thunk is led to the new value instead. What it looked at is evaluated in the new argument and must be the same, functions by what they capture.
/// </summary>
sealed class ArgumentMatch(Evaluator evaluator)
{
    const int Most = 4000;

    readonly Dictionary<Value, Value> counterparts = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<Value, Value> originals = new(ReferenceEqualityComparer.Instance);
    readonly List<(Thunk Old, Value New)> unseen = [];
    int left = Most;

    /// <summary>The regions that what the earlier application never looked at was made in.</summary>
    public IEnumerable<int> RegionsOfUnseen => unseen.Select(static pair => pair.Old.Region).Distinct();

    /// <summary>Whether the earlier application would give the same for these.</summary>
    /// <param name="old">The arguments of the earlier one.</param>
    /// <param name="given">The new ones.</param>
    public bool IsSame(Slot[] old, Slot[] given)
    {
        int depth = evaluator.Depth, mark = evaluator.Scratch.Mark;
        try
        {
            return ReferenceEquals(old[0].Frame, given[0].Frame) && SameSlots(old.AsSpan(1), given.AsSpan(1));
        }
        catch (EvaluationException failure) when (failure.Kind != ErrorKind.Limit)
        {
            // Asked for too early, or wrong: the application itself will find out, in its own time.
            evaluator.Leave(depth);
            evaluator.Scratch.Release(mark);
            return false;
        }
    }

    /// <summary>Makes what was never looked at stand for the new arguments.</summary>
    public void LeadUnseen()
    {
        foreach ((var thunk, var value) in unseen)
            thunk.LeadTo(value, evaluator.Region);
    }

    bool SameSlots(ReadOnlySpan<Slot> old, ReadOnlySpan<Slot> given)
    {
        if (old.Length != given.Length)
            return false;
        for (int i = 0; i < old.Length; i++)
        {
            if (old[i].IsFilled != given[i].IsFilled || (old[i].IsFilled && !Same(old[i].Value, given[i].Value)))
                return false;
        }

        return true;
    }

    bool Same(Value old, Value given)
    {
        if (ReferenceEquals(old, given))
            return true;
        if (--left < 0)
            return false;
        if (old is Thunk thunk)
        {
            if (thunk.Result is not { } result)
                return LeavesUnseen(thunk, given);
            old = result;
        }

        given = given.Force(evaluator);
        return ReferenceEquals(old, given) || (old, given) switch
        {
            (NixInteger one, NixInteger other) => one.Value == other.Value,
            (NixFloat one, NixFloat other) => one.Value.Equals(other.Value) && double.IsNegative(one.Value) == double.IsNegative(other.Value),
            (NixString one, NixString other) => one.Bytes.AsSpan().SequenceEqual(other.Bytes) && SameContext(one.Context, other.Context),
            (NixPath one, NixPath other) => one.Bytes.AsSpan().SequenceEqual(other.Bytes),
            (NixList one, NixList other) => IsFirstMeeting(one, other, out bool agree) ? SameSlots(one.Items, other.Items) : agree,
            (AttributeSet one, AttributeSet other) => one.Names.AsSpan().SequenceEqual(other.Names) && SamePositions(one, other)
                && (IsFirstMeeting(one, other, out bool agree) ? SameSlots(one.Values, other.Values) : agree),
            (Closure one, Closure other) => ReferenceEquals(one.Lambda, other.Lambda)
                && (IsFirstMeeting(one, other, out bool agree) ? SameCaptures(one, other) : agree),
            (PartialBuiltin one, PartialBuiltin other) => SamePartial(one, other),
            _ => false,
        };
    }

    /// <summary>A value nobody has seen may be another; unless looking failed, and the failure was caught and may have been acted on.</summary>
    bool LeavesUnseen(Thunk thunk, Value given)
    {
        if (thunk.HasFailed || thunk.IsBlackHole)
            return false;
        if (counterparts.TryGetValue(thunk, out var known))
            return ReferenceEquals(known, given);
        if (thunk.LeadsTo(given))
            return true;
        counterparts.Add(thunk, given);
        unseen.Add((thunk, given));
        return true;
    }

    bool SamePositions(AttributeSet one, AttributeSet other)
    {
        if (ReferenceEquals(one.Positions, other.Positions))
            return true;
        for (int i = 0; i < one.Count; i++)
        {
            if (!SamePosition(one.Positions[i], other.Positions[i]))
                return false;
        }

        return true;
    }

    /// <summary>
    /// Whether a program cannot tell the two apart. Between a file and what it was before an edit it cannot: what looked at a position depends on the
    /// whole file, and was let go.
    /// </summary>
    bool SamePosition(int one, int other)
    {
        if (one == other)
            return true;
        var old = evaluator.Positions.FileOf(one);
        var given = evaluator.Positions.FileOf(other);
        if (old is not { IsFile: true } || given is not { IsFile: true })
            return old is not { IsFile: true } && given is not { IsFile: true };
        return old.Name == given.Name && (!old.Text.Span.SequenceEqual(given.Text.Span) || one - old.Base == other - given.Base);
    }

    bool SameCaptures(Closure one, Closure other)
    {
        if (one.Lambda.Captures is not { } captures)
            return false;
        foreach (var captured in captures)
        {
            if (!SameSlots([captured.In(one.Frame)], [captured.In(other.Frame)]))
                return false;
        }

        return true;
    }

    bool SamePartial(PartialBuiltin one, PartialBuiltin other)
    {
        if (!ReferenceEquals(one.Builtin, other.Builtin) || one.Arguments.Length != other.Arguments.Length)
            return false;
        for (int i = 0; i < one.Arguments.Length; i++)
        {
            if (!Same(one.Arguments[i], other.Arguments[i]))
                return false;
        }

        return true;
    }

    // What is one thing in one argument must be one thing in the other: programs can tell, by comparing what holds functions.
    bool IsFirstMeeting(Value one, Value other, out bool agree)
    {
        bool isKnown = counterparts.TryGetValue(one, out var counterpart);
        bool isTaken = originals.TryGetValue(other, out var original);
        agree = isKnown && isTaken && ReferenceEquals(counterpart, other) && ReferenceEquals(original, one);
        if (isKnown || isTaken)
            return false;
        counterparts.Add(one, other);
        originals.Add(other, one);
        return true;
    }

    static bool SameContext(StringContext? one, StringContext? other) =>
        ReferenceEquals(one, other) || (one is not null && other is not null && one.Elements.SequenceEqual(other.Elements));
}
