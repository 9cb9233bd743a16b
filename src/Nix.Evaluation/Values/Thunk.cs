using System.Runtime.CompilerServices;
using Nix.Evaluation.Nodes;

namespace Nix.Evaluation.Values;

/// <summary>
/// A value nobody has asked for yet. It has two fields and three states: code with what the code works on; code alone
/// while it is evaluated, when asking for it again is an infinite recursion; and then the value alone. A failed
/// evaluation leaves it as it was, so that it fails again in the same way. Within a session it is a <see cref="SessionThunk"/>.
/// </summary>
public class Thunk : Value
{
    Code? code;
    object? payload;

    private protected Thunk(Code code, object payload)
    {
        this.code = code;
        this.payload = payload;
    }

    /// <inheritdoc/>
    public override ValueKind Kind => code is null ? Unsafe.As<Value>(payload!).Kind : ValueKind.Thunk;

    /// <summary>The value, once it has been evaluated; else null.</summary>
    public Value? Result => code is null ? Unsafe.As<Value>(payload) : null;

    /// <summary>Whether having the value means no work that could fail: a set or a list that is written down.</summary>
    internal bool IsPlain => code is ListNode or RecursiveSetNode { HasDynamic: false } or SetNode { HasDynamic: false };

    /// <summary>Where Nix says that it is; 0 for nowhere.</summary>
    internal int WrittenAt => code is null ? Evaluator.WrittenAt(Unsafe.As<Value>(payload!)) : code.WrittenAt;

    /// <summary>Whether it is being evaluated.</summary>
    internal bool IsBlackHole => payload is null;

    /// <summary>The region of a session's memory that it belongs to; 0 outside of sessions.</summary>
    internal virtual int Region => 0;

    /// <summary>Whether evaluating it has failed, perhaps unnoticed since the error was caught; outside of sessions nobody asks.</summary>
    internal virtual bool HasFailed => false;

    internal override string Description => Result is { } result ? result.Description : IsBlackHole ? "a black hole" : "a thunk";

    /// <summary>A value that <paramref name="code"/> gives.</summary>
    /// <param name="code">What is to be done.</param>
    /// <param name="payload">What it is done with.</param>
    /// <param name="region">The region of a session's memory that it belongs to; 0 outside of sessions.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Thunk Of(Code code, object payload, int region) =>
        region == 0 ? new Thunk(code, payload) : new SessionThunk(code, payload, region);

    /// <summary>Whether the value is a thunk, evaluated or not: two comparisons, where a test of the class would ask the runtime.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Is(Value value) => value.GetType() == typeof(Thunk) || value.GetType() == typeof(SessionThunk);

    /// <summary>Whether it is still to be evaluated, in this frame.</summary>
    internal bool WorksOn(Slot[] frame) => ReferenceEquals(payload, frame);

    /// <summary>Makes a thunk that nobody has evaluated stand for another value.</summary>
    internal virtual void LeadTo(Value value, int inRegion)
    {
        code = ForwardCode.Instance;
        payload = value;
    }

    /// <summary>Whether it stands for that value already.</summary>
    internal bool LeadsTo(Value value) => code == ForwardCode.Instance && ReferenceEquals(payload, value);

    /// <summary>The value; evaluated now if it has not been.</summary>
    internal virtual Value Evaluate(Evaluator evaluator, int position)
    {
        var work = code;
        if (work is null)
            return Unsafe.As<Value>(payload!);
        object? on = payload;
        if (on is null || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw CannotEnter(evaluator, on, position);
        if (!work.IsApplication)
            payload = null;
        try
        {
            var value = work.Run(on, evaluator, position);
            payload = value;
            code = null;
            return value;
        }
        finally
        {
            if (code is not null)
            {
                payload = on;
                Fail();
            }
        }
    }

    /// <summary>Evaluating it has failed.</summary>
    private protected virtual void Fail()
    {
    }

    static Errors.EvaluationException CannotEnter(Evaluator evaluator, object? on, int position) =>
        on is null ? evaluator.Error(Errors.ErrorKind.InfiniteRecursion, position, "infinite recursion encountered") : evaluator.StackExhausted(position);
}
