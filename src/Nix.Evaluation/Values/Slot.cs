using System.Runtime.CompilerServices;

namespace Nix.Evaluation.Values;

/// <summary>
/// A place that holds a value: a variable of a frame, an element of a list, an attribute. A frame is an array of slots
/// whose first one holds the frame around it. A struct, since storing into an array of classes checks the type each time.
/// </summary>
public struct Slot
{
    object? content;

    /// <summary>A slot that holds <paramref name="value"/>.</summary>
    public Slot(Value value) => content = value;

    /// <summary>A slot that holds the frame around another.</summary>
    internal Slot(Slot[] frame) => content = frame;

    /// <summary>The value; a <see cref="Thunk"/> while nobody has asked for it.</summary>
    public Value Value
    {
        readonly get => Unsafe.As<Value>(content)!;
        set => content = value;
    }

    /// <summary>Whether a value has been put here; in a frame under construction it may not.</summary>
    internal readonly bool IsFilled => content is not null;

    /// <summary>The frame, where this is the first slot of one.</summary>
    internal readonly Slot[] Frame => Unsafe.As<Slot[]>(content)!;

    /// <summary>The value, if it has been evaluated; else null.</summary>
    internal readonly Value? Evaluated
    {
        get
        {
            var value = Unsafe.As<Value>(content);
            return value is null || !Thunk.Is(value) ? value : Unsafe.As<Thunk>(value).Result;
        }
    }

    /// <summary>The value, without the thunk if it has been evaluated.</summary>
    internal readonly Value Shortest => Evaluated ?? Value;

    /// <summary>The value, evaluated; kept here so that the thunk can go.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Value Force(Evaluator evaluator, int position = 0)
    {
        var value = Unsafe.As<Value>(content)!;
        return Thunk.Is(value) ? ForceThunk(evaluator, position) : value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    Value ForceThunk(Evaluator evaluator, int position)
    {
        var value = Unsafe.As<Thunk>(content)!.Evaluate(evaluator, position);
        content = value;
        return value;
    }
}
