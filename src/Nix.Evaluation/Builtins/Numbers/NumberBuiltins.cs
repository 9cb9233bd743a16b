using Nix.Evaluation.Errors;
using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Numbers;

/// <summary>Arithmetic, bits, rounding and comparing.</summary>
static class NumberBuiltins
{
    public static void Add(BuiltinTable table)
    {
        table.Add("add", (evaluator, position, first, second) => Arithmetic.Add(first.Force(evaluator, position), second.Force(evaluator, position), position, evaluator));
        table.Add("sub", (evaluator, position, first, second) => Arithmetic.Subtract(first.Force(evaluator, position), second.Force(evaluator, position), evaluator));
        table.Add("mul", (evaluator, position, first, second) => Arithmetic.Multiply(first.Force(evaluator, position), second.Force(evaluator, position), evaluator));
        table.Add("div", (evaluator, position, first, second) => Arithmetic.Divide(first.Force(evaluator, position), second.Force(evaluator, position), evaluator));
        table.Add("lessThan", (evaluator, position, first, second) =>
            NixBoolean.Of(Ordering.IsLess(first.Force(evaluator, position), second.Force(evaluator, position), position, evaluator)));
        table.Add("bitAnd", (evaluator, position, first, second) => Bits(evaluator, position, first, second, "bitAnd", static (one, other) => one & other));
        table.Add("bitOr", (evaluator, position, first, second) => Bits(evaluator, position, first, second, "bitOr", static (one, other) => one | other));
        table.Add("bitXor", (evaluator, position, first, second) => Bits(evaluator, position, first, second, "bitXor", static (one, other) => one ^ other));
        table.Add("ceil", (evaluator, position, number) => Round(evaluator, position, number, "ceil", Math.Ceiling));
        table.Add("floor", (evaluator, position, number) => Round(evaluator, position, number, "floor", Math.Floor));
    }

    static NixInteger Bits(Evaluator evaluator, int position, Value first, Value second, string name, Func<long, long, long> combine)
    {
        long one = evaluator.ForceInteger(first, position, $"while evaluating the first argument passed to builtins.{name}");
        long other = evaluator.ForceInteger(second, position, $"while evaluating the second argument passed to builtins.{name}");
        return NixInteger.Of(combine(one, other));
    }

    /// <summary>
    /// Integers go through a float, as in Nix; one that does not come back the same is an error there, since it used to
    /// come back wrong.
    /// </summary>
    static NixInteger Round(Evaluator evaluator, int position, Value number, string name, Func<double, double> round)
    {
        double value = evaluator.ForceFloat(number, position, $"while evaluating the first argument passed to builtins.{name}");
        double rounded = round(value);
        long? integer = number.Force(evaluator) is NixInteger given ? given.Value : null;
        const string bug = "Due to a bug (see https://github.com/NixOS/nix/issues/12899)";
        const string future = ".\n\tFuture Nix versions might implement the correct behavior.";
        if (!(rounded >= long.MinValue && rounded < -(double)long.MinValue))
        {
            throw evaluator.Error(ErrorKind.Evaluation, position, integer is null
                ? $"NixFloat argument {Syntax.Ast.FloatText.Of(value)} is not in the range of NixInt"
                : $"{bug} the NixInt argument {integer} caused undefined behavior in previous Nix versions{future}");
        }

        long result = (long)rounded;
        return integer is null || integer == result
            ? NixInteger.Of(result)
            : throw evaluator.Error(ErrorKind.Evaluation, position,
                $"{bug} a loss of precision occurred in previous Nix versions because the NixInt argument {integer} was rounded to {result}{future}");
    }
}
