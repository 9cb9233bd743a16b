using System.Runtime.CompilerServices;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Values;

namespace Nix.Evaluation;

/// <summary>
/// Calls, counted exactly where Nix counts them: one for each application whatever its number of arguments, builtins and
/// functors included, and one for each level of comparing, coercing and printing. Nothing counts down when an error
/// passes, so the frames of the calls it passed are still there to be read.
/// </summary>
public sealed partial class Evaluator
{
    const int FramesAtFirst = 1 << 14;
    const int StackCheckEvery = 64;

    CallFrame[] callFrames = new CallFrame[FramesAtFirst];
    volatile int limit;
    int depth;

    /// <summary>How many calls are under way.</summary>
    internal int Depth => depth;

    /// <summary>What the call stack says of a builtin.</summary>
    internal static int CalleeOf(Builtin builtin) => -builtin.Id - 1;

    /// <summary>Counts a call, and returns what <see cref="Leave"/> takes.</summary>
    /// <param name="site">Where the call is written.</param>
    /// <param name="callee">See <see cref="CallFrame.Callee"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Enter(int site, int callee)
    {
        int entered = depth;
        if (entered > limit || entered % StackCheckEvery == 0)
            CheckLimits(site);
        callFrames[entered] = new CallFrame(site, callee);
        depth = entered + 1;
        return entered;
    }

    /// <summary>Ends a call; what follows a caught error does the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Leave(int entered) => depth = entered;

    /// <summary>The value of a function applied to an argument.</summary>
    internal Value Call(Value function, Value argument, int site)
    {
        int entered = Enter(site, 0);
        Value result;
        if (function is Closure closure)
        {
            var lambda = closure.Lambda;
            callFrames[entered] = new CallFrame(site, lambda.Id);
            closure.IsDelayed = false;
            result = lambda.IsIdentity
                ? argument.Force(this, lambda.Body.Position)
                : lambda.Body.Evaluate(lambda.Enter(closure.Frame, argument, this, site), this);
        }
        else if (function is Builtin { Arity: 1 } builtin)
        {
            callFrames[entered] = new CallFrame(site, CalleeOf(builtin));
            result = builtin.Call(this, argument);
        }
        else
        {
            result = Apply(function, [argument], site);
        }

        depth = entered;
        return result;
    }

    /// <summary>The value of a function applied to two arguments at once.</summary>
    internal Value Call(Value function, Value first, Value second, int site)
    {
        int entered = Enter(site, 0);
        Value result;
        if (function is Closure { Lambda: { Inner: { } inner } lambda } closure)
        {
            closure.IsDelayed = false;
            if (lambda.Extended is not null)
            {
                callFrames[entered] = new CallFrame(site, inner.Id);
                result = inner.Body.Evaluate(lambda.Enter(closure.Frame, first, second), this);
            }
            else
            {
                callFrames[entered] = new CallFrame(site, lambda.Id);
                var frame = lambda.Enter(closure.Frame, first, this, site);
                callFrames[entered] = new CallFrame(site, inner.Id);
                result = inner.Body.Evaluate(inner.Enter(frame, second, this, site), this);
            }
        }
        else if (function is Builtin { Arity: 2 } builtin)
        {
            callFrames[entered] = new CallFrame(site, CalleeOf(builtin));
            result = builtin.Call(this, first, second);
        }
        else
        {
            result = Apply(function, [first, second], site);
        }

        depth = entered;
        return result;
    }

    /// <summary>The value of a function applied to three arguments at once.</summary>
    internal Value Call(Value function, Value first, Value second, Value third, int site)
    {
        int entered = Enter(site, 0);
        Value result;
        if (function is Builtin { Arity: 3 } builtin)
        {
            callFrames[entered] = new CallFrame(site, CalleeOf(builtin));
            result = builtin.Call(this, first, second, third);
        }
        else
        {
            result = Apply(function, [first, second, third], site);
        }

        depth = entered;
        return result;
    }

    /// <summary>The value of a function applied to any number of arguments at once.</summary>
    internal Value Call(Value function, Value[] arguments, int site)
    {
        int entered = Enter(site, 0);
        var result = Apply(function, arguments, site);
        depth = entered;
        return result;
    }

    /// <summary>The general case, within a call that has been counted.</summary>
    Value Apply(Value function, ReadOnlySpan<Value> arguments, int site)
    {
        int entered = depth - 1;
        var current = function.Force(this, site);
        while (!arguments.IsEmpty)
        {
            switch (current)
            {
                case Closure closure:
                    current = ApplyClosure(closure, ref arguments, entered, site);
                    break;
                case Builtin builtin:
                    if (arguments.Length < builtin.Arity)
                        return new PartialBuiltin(builtin, arguments.ToArray());
                    callFrames[entered] = new CallFrame(site, CalleeOf(builtin));
                    current = Run(builtin, arguments[..builtin.Arity], site);
                    arguments = arguments[builtin.Arity..];
                    break;
                case PartialBuiltin partial:
                    int lacking = partial.Builtin.Arity - partial.Arguments.Length;
                    if (arguments.Length < lacking)
                        return new PartialBuiltin(partial.Builtin, [.. partial.Arguments, .. arguments]);
                    callFrames[entered] = new CallFrame(site, CalleeOf(partial.Builtin));
                    current = Run(partial.Builtin, [.. partial.Arguments, .. arguments[..lacking]], site);
                    arguments = arguments[lacking..];
                    break;
                case AttributeSet set when set.Find(Names.Functor) is var at and >= 0:
                    callFrames[entered] = new CallFrame(site, 0);
                    current = CallFunctor(set, at, arguments[0], site);
                    arguments = arguments[1..];
                    break;
                default:
                    // What was called before has returned.
                    callFrames[entered] = new CallFrame(site, 0);
                    throw Error(ErrorKind.Type, site, $"attempt to call something which is not a function but {current.Description}: {Show(current)}");
            }
        }

        return current;
    }

    Value ApplyClosure(Closure closure, ref ReadOnlySpan<Value> arguments, int entered, int site)
    {
        closure.IsDelayed = false;
        var lambda = closure.Lambda;
        var frame = closure.Frame;
        while (true)
        {
            var last = lambda;
            int together = 1;
            for (; together < arguments.Length && last.Extended is { } next; together++)
                last = next;
            callFrames[entered] = new CallFrame(site, last.Id);
            frame = together == 1 ? lambda.Enter(frame, arguments[0], this, site) : lambda.Extend(frame, arguments[..together]);
            arguments = arguments[together..];
            if (arguments.IsEmpty || last.Inner is not { } inner)
                return last.Body.Evaluate(frame, this);
            lambda = inner;
        }
    }

    Value CallFunctor(AttributeSet set, int at, Value argument, int site)
    {
        int around = depth;
        try
        {
            return Call(set.Values[at].Force(this, site), set, argument, set.Positions[at]);
        }
        catch (EvaluationException failure) when (failure.Trace(around, site, "while calling a functor (an attribute set with a '__functor' attribute)"))
        {
            throw;
        }
    }

    Value Run(Builtin builtin, ReadOnlySpan<Value> arguments, int site) => builtin.Arity switch
    {
        1 => builtin.Call(this, arguments[0]),
        2 => builtin.Call(this, arguments[0], arguments[1]),
        _ => builtin.Call(this, arguments[0], arguments[1], arguments[2]),
    };

    /// <summary>The rare part of entering a call: grows the record of calls, and says when enough is enough.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    void CheckLimits(int site)
    {
        if (interruption is { } why)
            throw why();
        if (depth > Settings.MaximumCallDepth)
            throw Error(ErrorKind.StackOverflow, site, "stack overflow; max-call-depth exceeded");
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw StackExhausted(site);
        if (depth >= callFrames.Length - 1)
        {
            Array.Resize(ref callFrames, callFrames.Length * 2);
            limit = LimitOfCalls;
        }
    }
}
