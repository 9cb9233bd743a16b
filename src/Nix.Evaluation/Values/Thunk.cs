using System.Runtime.CompilerServices;
using Nix.Evaluation.Nodes;

namespace Nix.Evaluation.Values;

/// <summary>
/// A value nobody has asked for yet. It has two fields and three states: code with what the code works on; code alone
/// while it is evaluated, when asking for it again is an infinite recursion; and then the value alone. A failed
/// evaluation leaves it as it was, so that it fails again in the same way.
/// </summary>
public sealed class Thunk : Value
{
    Code? code;
    object? payload;

    /// <summary>A value that <paramref name="code"/> gives.</summary>
    internal Thunk(Code code, object payload)
    {
        this.code = code;
        this.payload = payload;
    }

    /// <inheritdoc/>
    public override ValueKind Kind => code is null ? Unsafe.As<Value>(payload!).Kind : ValueKind.Thunk;

    /// <summary>The value, once it has been evaluated; else null.</summary>
    public Value? Result => code is null ? Unsafe.As<Value>(payload) : null;

    /// <summary>Whether it is being evaluated.</summary>
    internal bool IsBlackHole => payload is null;

    internal override string Description => Result is { } result ? result.Description : IsBlackHole ? "a black hole" : "a thunk";

    /// <summary>The value; evaluated now if it has not been.</summary>
    internal Value Evaluate(Evaluator evaluator, int position)
    {
        var work = code;
        if (work is null)
            return Unsafe.As<Value>(payload!);
        object? on = payload;
        if (on is null || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw CannotEnter(evaluator, on, position);
        payload = null;
        try
        {
            var value = work.Run(on, evaluator);
            payload = value;
            code = null;
            return value;
        }
        finally
        {
            payload ??= on;
        }
    }

    static Errors.EvaluationException CannotEnter(Evaluator evaluator, object? on, int position) =>
        on is null ? evaluator.Error(Errors.ErrorKind.InfiniteRecursion, position, "infinite recursion encountered") : evaluator.StackExhausted(position);
}
