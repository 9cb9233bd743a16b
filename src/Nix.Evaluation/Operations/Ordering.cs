using Nix.Evaluation.Errors;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Operations;

/// <summary>The order of values: numbers, strings and paths by bytes, lists by their first difference; nothing else has one.</summary>
static class Ordering
{
    /// <summary>Whether the first value, evaluated, is less than the second.</summary>
    public static bool IsLess(Value left, Value right, int position, Evaluator evaluator, string context = "")
    {
        switch (left, right)
        {
            case (NixInteger one, NixInteger other):
                return one.Value < other.Value;
            case (NixFloat one, NixFloat other):
                return one.Value < other.Value;
            case (NixFloat one, NixInteger other):
                return one.Value < other.Value;
            case (NixInteger one, NixFloat other):
                return one.Value < other.Value;
            case (NixString one, NixString other):
                return one.Bytes.AsSpan().SequenceCompareTo(other.Bytes) < 0;
            case (NixPath one, NixPath other):
                return one.Bytes.AsSpan().SequenceCompareTo(other.Bytes) < 0;
            case (NixList one, NixList other):
                return IsLess(one, other, position, evaluator, context);
            default:
                throw Incomparable(left, right, position, evaluator).With(evaluator.Depth, 0, context);
        }
    }

    static bool IsLess(NixList left, NixList right, int position, Evaluator evaluator, string context)
    {
        int around = evaluator.Depth;
        try
        {
            for (int i = 0; ; i++)
            {
                if (i == right.Count)
                    return false;
                if (i == left.Count)
                    return true;
                if (!Equality.OfVariables(left[i], right[i], position, evaluator))
                    return IsLess(left.At(i).Force(evaluator), right.At(i).Force(evaluator), position, evaluator, "while comparing two list elements");
            }
        }
        catch (EvaluationException failure) when (failure.Trace(around, 0, context))
        {
            throw;
        }
    }

    static EvaluationException Incomparable(Value left, Value right, int position, Evaluator evaluator)
    {
        string values = $"{evaluator.Show(left)} and {evaluator.Show(right)}";
        string kinds = $"cannot compare {left.Description} with {right.Description}";
        return evaluator.Error(ErrorKind.Evaluation, 0, left.Kind == right.Kind
            ? $"{kinds}; values of that type are incomparable (values are {values})"
            : $"{kinds}; values are {values}");
    }
}
