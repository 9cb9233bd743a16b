using System.Runtime.CompilerServices;
using Nix.Evaluation.Remembering;
using Nix.Evaluation.Values;
using Nix.Syntax.Ast;

namespace Nix.Evaluation.Nodes;

/// <summary>
/// A function. Its frame holds the whole argument, if that has a name, and then what its pattern takes. Of a function that returns this one,
/// and takes its argument whole too, the frame has the arguments first: then what is mostly called with all of them at once has one frame.
/// </summary>
sealed class LambdaNode(int position, int id, Symbol? name, Symbol? argument, LambdaPattern? pattern, int argumentSlot) : Node(position)
{
    /// <summary>How many arguments a frame holds at most: those before the last are copied where functions are called with one at a time.</summary>
    public const int MostArguments = 4;

    // The slot of the argument; those before it are copied from the frame the function was written in, but for the first alone, which holds that frame.
    readonly int argumentSlot = argumentSlot;

    /// <summary>Its number among the functions of the evaluator, from 1; what a frame of the call stack remembers.</summary>
    public int Id { get; } = id;

    /// <summary>The attribute or variable it was first written as the value of; null if it has no name.</summary>
    public Symbol? Name { get; } = name;

    /// <summary>The name of the whole argument; null if it has none.</summary>
    public Symbol? Argument { get; } = argument;

    /// <summary>The attributes it takes apart; null if it takes its argument whole.</summary>
    public LambdaPattern? Pattern { get; } = pattern;

    /// <summary>What it returns. Set once, by the binder.</summary>
    public Node Body { get; private set; } = null!;

    /// <summary>The body where that is a function itself: it can be entered without a closure.</summary>
    public LambdaNode? Inner { get; private set; }

    /// <summary>The body where that is a function whose frame begins with the arguments of this one's.</summary>
    public LambdaNode? Extended { get; private set; }

    /// <summary>Whether it returns its argument: nothing more is to be done than to evaluate that.</summary>
    public bool IsIdentity { get; private set; }

    /// <summary>The variables it takes from around it; null outside of sessions, where nobody asks. Set once, by the binder.</summary>
    public CapturedSlot[]? Captures { get; set; }

    public void SetBody(Node body)
    {
        Body = body;
        IsIdentity = Pattern is null && body is Local0Node variable && variable.IsSlot(argumentSlot);
        Inner = body as LambdaNode;
        Extended = Inner is { argumentSlot: > 1 } ? Inner : null;
    }

    public override Value Evaluate(Slot[] frame, Evaluator evaluator) => new Closure(this, frame);

    public override Value Delay(Slot[] frame, Evaluator evaluator) => new Closure(this, frame) { IsDelayed = true };

    /// <summary>The frame of a call.</summary>
    /// <param name="outer">The frame the function was written in.</param>
    /// <param name="value">The argument, evaluated or not.</param>
    /// <param name="evaluator">The evaluator.</param>
    /// <param name="site">Where the call is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Slot[] Enter(Slot[] outer, Value value, Evaluator evaluator, int site)
    {
        if (Pattern is not null)
            return Pattern.Enter(this, outer, value, evaluator, site);
        if (argumentSlot > 1)
            return Extend(outer, [value]);
        var frame = new Slot[2];
        frame[0] = new Slot(outer);
        frame[1] = new Slot(value);
        return frame;
    }

    /// <summary>The frame of a call of this function and of what it returns, see <see cref="Extended"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Slot[] Enter(Slot[] outer, Value first, Value second)
    {
        if (argumentSlot > 1)
            return Extend(outer, [first, second]);
        var frame = new Slot[3];
        frame[0] = new Slot(outer);
        frame[1] = new Slot(first);
        frame[2] = new Slot(second);
        return frame;
    }

    /// <inheritdoc cref="Enter(Slot[], Value, Value)"/>
    public Slot[] Extend(Slot[] outer, ReadOnlySpan<Value> arguments)
    {
        var frame = new Slot[argumentSlot + arguments.Length];
        if (argumentSlot == 1)
            frame[0] = new Slot(outer);
        else
            outer.AsSpan(0, argumentSlot).CopyTo(frame);
        for (int i = 0; i < arguments.Length; i++)
            frame[argumentSlot + i] = new Slot(arguments[i]);
        return frame;
    }
}
