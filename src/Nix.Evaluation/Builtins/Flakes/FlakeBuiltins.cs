using Nix.Evaluation.Errors;
using Nix.Evaluation.Flakes;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Flakes;

/// <summary>Flakes as values.</summary>
static class FlakeBuiltins
{
    public static void Add(BuiltinTable table) => table.Add("getFlake", GetFlake);

    static Value GetFlake(Evaluator evaluator, int position, Value argument)
    {
        string text = evaluator.ForceStringWithoutContext(argument, position, "while evaluating the argument passed to builtins.getFlake").ToString();
        var source = FlakeCall.SourceOf(evaluator, text);
        if (evaluator.Settings.IsPure && !source.Input.IsLocked)
        {
            throw evaluator.Error(ErrorKind.Evaluation, 0,
                $"cannot call 'getFlake' on unlocked flake reference '{text}', at {evaluator.Positions.Describe(0)} (use --impure to override)");
        }

        return FlakeCall.Of(evaluator, source, mustBeLocked: evaluator.Settings.IsPure);
    }
}
