using Nix.Evaluation.Errors;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Operations;

/// <summary>
/// Why two values that should be equal are not, for an assertion that compares them. Goes the way of
/// <see cref="Equality"/>, which has found that there is a difference.
/// </summary>
static class Difference
{
    /// <summary>The error that says it; null if the values are equal.</summary>
    public static EvaluationException? Find(Value left, Value right, int position, Evaluator evaluator)
    {
        int entered = evaluator.Enter(position, 0);
        bool same = ReferenceEquals(left, right);
        var first = left.Force(evaluator, position);
        var second = right.Force(evaluator, position);
        var found = same && first.Kind != ValueKind.Function ? null : Compare(first, second, position, evaluator);
        evaluator.Leave(entered);
        return found;
    }

    static EvaluationException? Compare(Value left, Value right, int position, Evaluator evaluator)
    {
        string Shown(Value value) => evaluator.Show(value);
        EvaluationException? Unless(bool equal, string message) => equal ? null : evaluator.Error(ErrorKind.Assertion, 0, message);

        if (IsNumber(left) && IsNumber(right) && left.Kind != right.Kind)
        {
            return Unless(Equality.OfResults(left, right, position, evaluator),
                $"{left.Description} with value '{Shown(left)}' is not equal to {right.Description} with value '{Shown(right)}'");
        }

        if (left.Kind != right.Kind)
            return Unless(false, $"{left.Description} of value '{Shown(left)}' is not equal to {right.Description} of value '{Shown(right)}'");
        switch (left, right)
        {
            case (AttributeSet one, AttributeSet other):
                return OfSets(one, other, position, evaluator);
            case (NixList one, NixList other):
                return OfLists(one, other, position, evaluator);
            case (Closure or Builtin or PartialBuiltin, _):
                return Unless(false, "distinct functions and immediate comparisons of identical functions compare as unequal");
        }

        bool equal = Equality.OfResults(left, right, position, evaluator);
        return left.Kind switch
        {
            ValueKind.Integer or ValueKind.Float =>
                Unless(equal, $"{left.Description} with value '{Shown(left)}' is not equal to {right.Description} with value '{Shown(right)}'"),
            ValueKind.Boolean => Unless(equal, $"boolean '{Shown(left)}' is not equal to boolean '{Shown(right)}'"),
            ValueKind.String => Unless(equal, $"string '{Shown(left)}' is not equal to string '{Shown(right)}'"),
            ValueKind.Path => Unless(equal, $"path '{Shown(left)}' is not equal to path '{Shown(right)}'"),
            _ => null,
        };
    }

    static EvaluationException? OfLists(NixList left, NixList right, int position, Evaluator evaluator)
    {
        if (left.Count != right.Count)
        {
            return evaluator.Error(ErrorKind.Assertion, 0,
                $"list of size '{left.Count}' is not equal to list of size '{right.Count}', left hand side is '{evaluator.Show(left)}', right hand side is '{evaluator.Show(right)}'");
        }

        for (int i = 0; i < left.Count; i++)
        {
            if (Find(left[i], right[i], position, evaluator) is { } found)
                return found.With(evaluator.Depth, 0, $"while comparing list element {i}");
        }

        return null;
    }

    static EvaluationException? OfSets(AttributeSet left, AttributeSet right, int position, Evaluator evaluator)
    {
        if (Equality.IsDerivation(left, evaluator) && Equality.IsDerivation(right, evaluator)
            && left.Get(evaluator.Names.OutPath) is { } one && right.Get(evaluator.Names.OutPath) is { } other)
        {
            return Find(one, other, position, evaluator)?.With(evaluator.Depth, 0, "while comparing a derivation by its 'outPath' attribute");
        }

        string shownLeft = evaluator.Show(left), shownRight = evaluator.Show(right);
        if (left.Count != right.Count)
            return evaluator.Error(ErrorKind.Assertion, 0, $"attribute names of attribute set '{shownLeft}' differs from attribute set '{shownRight}'");
        for (int i = 0; i < left.Count; i++)
        {
            if (left.Names[i] != right.Names[i])
            {
                return right.Find(left.Names[i]) < 0
                    ? evaluator.Error(ErrorKind.Assertion, 0, $"attribute name '{evaluator.Shown(left.Names[i])}' is contained in '{shownLeft}', but not in '{shownRight}'")
                    : evaluator.Error(ErrorKind.Assertion, 0, $"attribute name '{evaluator.Shown(right.Names[i])}' is missing in '{shownLeft}', but is contained in '{shownRight}'");
            }

            if (Find(left.Values[i].Value, right.Values[i].Value, position, evaluator) is not { } found)
                continue;
            if (right.Positions[i] != 0)
                found.With(evaluator.Depth, right.Positions[i], "where right hand side is");
            if (left.Positions[i] != 0)
                found.With(evaluator.Depth, left.Positions[i], "where left hand side is");
            return found.With(evaluator.Depth, 0, $"while comparing attribute '{evaluator.Shown(left.Names[i])}'");
        }

        return null;
    }

    static bool IsNumber(Value value) => value is NixInteger or NixFloat;
}
