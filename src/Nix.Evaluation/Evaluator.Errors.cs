using System.Runtime.CompilerServices;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Nodes;
using Nix.Evaluation.Printing;
using Nix.Evaluation.Values;

namespace Nix.Evaluation;

/// <summary>Errors, and the checks of kinds that bring them about.</summary>
public sealed partial class Evaluator
{
    /// <summary>How many tryEvals are under way: an error that one of them catches needs no trace.</summary>
    internal int Tries { get; set; }

    internal EvaluationException Error(ErrorKind kind, int position, string message, Exception? inner = null)
    {
        bool willBeCaught = Tries > 0 && kind is ErrorKind.Throw or ErrorKind.Assertion;
        return new EvaluationException(kind, message, position, willBeCaught ? [] : callFrames.AsSpan(0, depth).ToArray(), inner);
    }

    internal EvaluationException StackExhausted(int position) =>
        Error(ErrorKind.StackOverflow, position, "stack overflow (possible infinite recursion)");

    /// <summary>The error for a value of a wrong kind. The value is shown as far as it is evaluated.</summary>
    internal EvaluationException WrongType(Value found, string expected, int position = 0) =>
        Error(ErrorKind.Type, position, $"expected {expected} but found {found.Description}: {Show(found)}");

    internal EvaluationException MissingAttribute(AttributeSet set, int name, int position)
    {
        string wanted = NameOf(name).ToString();
        var error = Error(ErrorKind.Evaluation, position, $"attribute '{Shown(name)}' missing");
        error.Suggestions = Errors.Suggestions.For(wanted, Array.ConvertAll(set.Names, id => NameOf(id).ToString()));
        return error;
    }

    /// <summary>Where Nix says that a value is: a function, or what one is to be applied to; 0 for nowhere.</summary>
    internal static int WrittenAt(Value value) => value switch
    {
        // To Nix a function that is written down is not there before somebody asks for it.
        Closure { IsDelayed: false } closure => closure.Lambda.Position,
        Thunk thunk => thunk.WrittenAt,
        _ => 0,
    };

    /// <summary>A value for a message, as far as it is evaluated.</summary>
    internal string Show(Value value) => ValuePrinter.ForMessage(this, value);

    /// <summary>Evaluates a value on behalf of what the context says.</summary>
    internal Value Force(Value value, int position, string context)
    {
        if (!Thunk.Is(value))
            return value;
        int around = depth;
        try
        {
            return value.Force(this, position);
        }
        catch (EvaluationException failure) when (failure.Trace(around, position, context))
        {
            throw;
        }
    }

    /// <summary>Evaluates a part of a program on behalf of what the context says.</summary>
    internal Value Evaluate(Node part, Slot[] frame, int position, string context)
    {
        int around = depth;
        try
        {
            return part.Evaluate(frame, this);
        }
        catch (EvaluationException failure) when (failure.Trace(around, position, context))
        {
            throw;
        }
    }

    /// <summary>The truth of a part of a program.</summary>
    internal bool EvaluateBoolean(Node part, Slot[] frame, int position, string context) =>
        ExpectBoolean(Evaluate(part, frame, position, context), position, context);

    /// <summary>The truth of a value that is evaluated.</summary>
    internal bool ExpectBoolean(Value value, int position, string context) =>
        ReferenceEquals(value, NixBoolean.True) || (ReferenceEquals(value, NixBoolean.False) ? false : throw NoBoolean(value, position, context));

    [MethodImpl(MethodImplOptions.NoInlining)]
    EvaluationException NoBoolean(Value value, int position, string context) => WrongType(value, "a Boolean", position).With(depth, position, context);

    internal AttributeSet ExpectSet(Value value, int position, string context) =>
        value as AttributeSet ?? throw WrongType(value, "a set").With(depth, position, context);

    internal NixList ExpectList(Value value, int position, string context) =>
        value as NixList ?? throw WrongType(value, "a list").With(depth, position, context);

    internal bool ForceBoolean(Value value, int position, string context) => ExpectBoolean(Force(value, position, context), position, context);

    /// <summary>A set. As in Nix the context is said where it is none, and not where evaluating it fails.</summary>
    internal AttributeSet ForceSet(Value value, int position, string context) => ExpectSet(value.Force(this, position), position, context);

    /// <summary>As the other, and keeps what was found in the slot.</summary>
    internal AttributeSet ForceSet(ref Slot slot, int position, string context)
    {
        var value = slot.Value;
        if (value is AttributeSet set)
            return set;
        value = slot.Force(this, position);
        return ExpectSet(value, position, context);
    }

    /// <inheritdoc cref="ForceSet(Value, int, string)"/>
    internal NixList ForceList(Value value, int position, string context) => ExpectList(value.Force(this, position), position, context);

    internal long ForceInteger(Value value, int position, string context) => Force(value, position, context) is var found && found is NixInteger integer
        ? integer.Value
        : throw WrongType(found, "an integer", position).With(depth, position, context);

    internal double ForceFloat(Value value, int position, string context) => Force(value, position, context) switch
    {
        NixInteger integer => integer.Value,
        NixFloat number => number.Value,
        var found => throw WrongType(found, "a float", position).With(depth, position, context),
    };

    internal NixString ForceString(Value value, int position, string context) =>
        Force(value, position, context) is var found && found is NixString text
            ? text
            : throw WrongType(found, "a string", position).With(depth, position, context);

    /// <summary>A string that may not refer to the store.</summary>
    internal NixString ForceStringWithoutContext(Value value, int position, string context)
    {
        var text = ForceString(value, position, context);
        return text.Context is null
            ? text
            : throw Error(ErrorKind.Evaluation, 0,
                $"the string '{text}' is not allowed to refer to a store path (such as '{Store.Show(text.Context.Elements[0])}')").With(depth, position, context);
    }

    /// <summary>A function, a builtin, or a set with a functor.</summary>
    internal Value ForceFunction(Value value, int position, string context)
    {
        var found = Force(value, position, context);
        if (found is Closure closure)
            closure.IsDelayed = false;
        return found.Kind == ValueKind.Function || IsFunctor(found)
            ? found
            : throw WrongType(found, "a function", position).With(depth, position, context);
    }

    internal bool IsFunctor(Value value) => value is AttributeSet set && set.Find(Names.Functor) >= 0;
}
