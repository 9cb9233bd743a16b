using Nix.Evaluation.Errors;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Flakes;

/// <summary>Values of flake.nix that must be written down as they are: sets, lists, functions and literals, but nothing that would have to be evaluated.</summary>
sealed class PlainAttributes(Evaluator evaluator)
{
    /// <summary>The value of an attribute; null where there is none.</summary>
    public Value? Find(AttributeSet set, string name, ValueKind expected) =>
        set.Find(evaluator.Intern(name)) is var at and >= 0 ? Expect(set.Values[at].Value, expected, set.Positions[at]) : null;

    /// <summary>The value, which must be of a kind.</summary>
    public Value Expect(Value value, ValueKind expected, int position)
    {
        value = Of(value);
        return value.Kind == expected
            ? value
            : throw evaluator.Error(ErrorKind.Evaluation, 0, $"expected {Value.DescriptionOf(expected)} but got {Value.DescriptionOf(value.Kind)} at {evaluator.Positions.Describe(position)}");
    }

    /// <summary>The value; still unevaluated where having it means work.</summary>
    public Value Of(Value value) => value is Thunk { IsPlain: true } ? value.Force(evaluator) : (value as Thunk)?.Result ?? value;
}
