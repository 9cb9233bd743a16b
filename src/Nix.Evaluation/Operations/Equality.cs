using Nix.Evaluation.Values;

namespace Nix.Evaluation.Operations;

/// <summary>Whether values are equal. Functions never are, but one variable equals itself wherever it stands within a value.</summary>
static class Equality
{
    /// <summary>The operator <c>==</c> on two results, each of which has just been computed.</summary>
    public static bool OfResults(Value left, Value right, int position, Evaluator evaluator)
    {
        int entered = evaluator.Enter(position, 0);
        bool equal = Compare(left, right, position, evaluator);
        evaluator.Leave(entered);
        return equal;
    }

    /// <summary>Whether two variables, elements or attributes are equal; one is to itself once it is evaluated.</summary>
    public static bool OfVariables(Value left, Value right, int position, Evaluator evaluator)
    {
        int entered = evaluator.Enter(position, 0);
        bool same = ReferenceEquals(left, right);
        var first = left.Force(evaluator, position);
        bool equal = same || Compare(first, right.Force(evaluator, position), position, evaluator);
        evaluator.Leave(entered);
        return equal;
    }

    static bool Compare(Value left, Value right, int position, Evaluator evaluator) => (left, right) switch
    {
        (NixInteger one, NixInteger other) => one.Value == other.Value,
        (NixString one, NixString other) => one.Bytes.AsSpan().SequenceEqual(other.Bytes),
        (NixBoolean, NixBoolean) or (NixNull, NixNull) => ReferenceEquals(left, right),
        (AttributeSet one, AttributeSet other) => CompareSets(one, other, position, evaluator),
        (NixList one, NixList other) => CompareLists(one, other, position, evaluator),
        (NixPath one, NixPath other) => one.Bytes.AsSpan().SequenceEqual(other.Bytes),
        (NixFloat one, NixFloat other) => one.Value == other.Value,
        (NixInteger one, NixFloat other) => one.Value == other.Value,
        (NixFloat one, NixInteger other) => one.Value == other.Value,
        _ => OfOtherKinds(left, right),
    };

    // Functions have been asked for, which shows where they are printed.
    static bool OfOtherKinds(Value left, Value right)
    {
        if (left is Closure one)
            one.IsDelayed = false;
        if (right is Closure other)
            other.IsDelayed = false;
        return false;
    }

    static bool CompareLists(NixList left, NixList right, int position, Evaluator evaluator)
    {
        if (left.Count != right.Count)
            return false;
        for (int i = 0; i < left.Count; i++)
        {
            if (!OfVariables(left[i], right[i], position, evaluator))
                return false;
        }

        return true;
    }

    /// <summary>Two derivations are equal if they give the same output; other sets if all their attributes are.</summary>
    static bool CompareSets(AttributeSet left, AttributeSet right, int position, Evaluator evaluator)
    {
        if (IsDerivation(left, evaluator) && IsDerivation(right, evaluator)
            && left.Get(evaluator.Names.OutPath) is { } one && right.Get(evaluator.Names.OutPath) is { } other)
        {
            return OfVariables(one, other, position, evaluator);
        }

        if (left.Count != right.Count)
            return false;
        for (int i = 0; i < left.Count; i++)
        {
            if (left.Names[i] != right.Names[i] || !OfVariables(left.Values[i].Value, right.Values[i].Value, position, evaluator))
                return false;
        }

        return true;
    }

    /// <summary>Whether the set's attribute <c>type</c> says that it is a derivation.</summary>
    public static bool IsDerivation(AttributeSet set, Evaluator evaluator)
    {
        int at = set.Find(evaluator.Names.Type);
        return at >= 0 && set.Values[at].Force(evaluator, set.Positions[at]) is NixString type && type.Bytes.AsSpan().SequenceEqual("derivation"u8);
    }
}
