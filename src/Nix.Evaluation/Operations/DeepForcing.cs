using Nix.Evaluation.Errors;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Operations;

/// <summary>Evaluates a value and everything in it. What is met a second time, as in a cyclic value, is left alone.</summary>
static class DeepForcing
{
    public static void Force(Value value, Evaluator evaluator) => Force(value, 0, new HashSet<Value>(ReferenceEqualityComparer.Instance), evaluator);

    static void Force(Value value, int position, HashSet<Value> seen, Evaluator evaluator)
    {
        int entered = evaluator.Enter(position, 0);
        var found = value.Force(evaluator, Evaluator.WrittenAt(value) is var writtenAt and not 0 ? writtenAt : position);
        if (found is AttributeSet set && seen.Add(set))
            ForceAll(set, seen, evaluator);
        else if (found is NixList list && seen.Add(list))
            ForceAll(list, seen, evaluator);
        else if (found is Closure closure)
            closure.IsDelayed = false;
        evaluator.Leave(entered);
    }

    static void ForceAll(AttributeSet set, HashSet<Value> seen, Evaluator evaluator)
    {
        int around = evaluator.Depth, at = 0;
        try
        {
            for (; at < set.Count; at++)
                Force(set.Values[at].Value, set.Positions[at], seen, evaluator);
        }
        catch (EvaluationException failure) when (
            failure.Trace(around, set.Positions[at], $"while evaluating the attribute '{evaluator.Shown(set.Names[at])}'"))
        {
            throw;
        }
    }

    static void ForceAll(NixList list, HashSet<Value> seen, Evaluator evaluator)
    {
        int around = evaluator.Depth, at = 0;
        try
        {
            for (; at < list.Count; at++)
                Force(list[at], 0, seen, evaluator);
        }
        catch (EvaluationException failure) when (failure.Trace(around, 0, $"while evaluating list element at index {at}"))
        {
            throw;
        }
    }
}
