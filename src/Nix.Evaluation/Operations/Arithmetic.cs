using Nix.Evaluation.Errors;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Operations;

/// <summary>Numbers: integers stay integers, one float makes the result a float, and overflow is an error.</summary>
static class Arithmetic
{
    public static long Add(long left, long right, int position, Evaluator evaluator)
    {
        long sum = unchecked(left + right);
        return ((left ^ sum) & (right ^ sum)) < 0 ? throw Overflow("adding", '+', left, right, evaluator, position) : sum;
    }

    /// <summary>The operator <c>+</c> where the left operand is a number and not both are integers.</summary>
    public static NixFloat AddMixed(Value left, Value right, int position, Evaluator evaluator)
    {
        double first = left is NixInteger integer ? integer.Value : ((NixFloat)left).Value;
        return right switch
        {
            NixInteger other => new NixFloat(first + other.Value),
            NixFloat other => new NixFloat(first + other.Value),
            _ => throw evaluator.Error(ErrorKind.Evaluation, position, $"cannot add {right.Description} to {left.Description}"),
        };
    }

    /// <summary>builtins.add, which takes numbers only.</summary>
    public static Value Add(Value left, Value right, int position, Evaluator evaluator)
    {
        if (left is NixInteger one && right is NixInteger other)
            return NixInteger.Of(Add(one.Value, other.Value, position, evaluator));
        (double first, double second) = Floats(left, right, evaluator, "argument of the addition", "argument of the addition");
        return new NixFloat(first + second);
    }

    public static Value Subtract(Value left, Value right, Evaluator evaluator)
    {
        if (left is NixInteger one && right is NixInteger other)
        {
            long difference = unchecked(one.Value - other.Value);
            return ((one.Value ^ other.Value) & (one.Value ^ difference)) < 0
                ? throw Overflow("subtracting", '-', one.Value, other.Value, evaluator)
                : NixInteger.Of(difference);
        }

        (double first, double second) = Floats(left, right, evaluator, "argument of the subtraction", "argument of the subtraction");
        return new NixFloat(first - second);
    }

    public static Value Multiply(Value left, Value right, Evaluator evaluator)
    {
        if (left is NixInteger one && right is NixInteger other)
        {
            long high = Math.BigMul(one.Value, other.Value, out long low);
            return high != low >> 63
                ? throw Overflow("multiplying", '*', one.Value, other.Value, evaluator)
                : NixInteger.Of(low);
        }

        (double first, double second) = Floats(left, right, evaluator, "argument of the multiplication", "argument of the multiplication", floatName: "of the multiplication");
        return new NixFloat(first * second);
    }

    public static Value Divide(Value left, Value right, Evaluator evaluator)
    {
        double divisor = evaluator.ForceFloat(right, 0, "while evaluating the second operand of the division");
        if (divisor == 0)
            throw evaluator.Error(ErrorKind.Evaluation, 0, "division by zero");
        const string first = "while evaluating the first operand of the division";
        if (left is NixFloat || right is NixFloat)
            return new NixFloat(evaluator.ForceFloat(left, 0, first) / divisor);
        evaluator.ForceInteger(left, 0, first);
        NixInteger one = (NixInteger)left, other = (NixInteger)right;
        return one.Value == long.MinValue && other.Value == -1
            ? throw Overflow("dividing", '/', one.Value, other.Value, evaluator)
            : NixInteger.Of(one.Value / other.Value);
    }

    /// <summary>Two operands that are not both integers: floats if one is, else the error for the first that is no integer.</summary>
    static (double First, double Second) Floats(Value left, Value right, Evaluator evaluator, string firstName, string secondName, string? floatName = null)
    {
        string first = $"while evaluating the first {firstName}", second = $"while evaluating the second {secondName}";
        if (left is NixFloat || right is NixFloat)
            return (evaluator.ForceFloat(left, 0, floatName is null ? first : $"while evaluating the first {floatName}"), evaluator.ForceFloat(right, 0, second));
        evaluator.ForceInteger(left, 0, first);
        return (0, evaluator.ForceInteger(right, 0, second));
    }

    static EvaluationException Overflow(string verb, char sign, long left, long right, Evaluator evaluator, int position = 0) =>
        evaluator.Error(ErrorKind.Evaluation, position, $"integer overflow in {verb} {left} {sign} {right}");
}
