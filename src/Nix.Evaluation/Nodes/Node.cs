using System.Runtime.CompilerServices;
using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>A part of a program with its variables resolved: to be evaluated in a frame of the shape it was bound for.</summary>
/// <param name="position">Where it is reported to be, as a number of <see cref="Sources.PositionTable"/>.</param>
abstract class Node(int position) : Code
{
    /// <summary>Where it is reported to be.</summary>
    public int Position { get; } = position;

    /// <summary>Where what uses its value says that it is; 0 for what has no place in Nix's eyes, such as a number.</summary>
    public virtual int Reported => Position;

    /// <summary>The value, evaluated as far as its outermost constructor.</summary>
    public abstract Value Evaluate(Slot[] frame, Evaluator evaluator);

    /// <summary>The value for later: a thunk, or the value itself where having it costs no more.</summary>
    public virtual Value Delay(Slot[] frame, Evaluator evaluator) => Thunk.Of(this, frame, evaluator.Region);

    /// <summary>
    /// The value for later, of the default of an argument: what a session may have at once elsewhere is a thunk here, so that it is known for the default.
    /// </summary>
    public virtual Value DelayDefault(Slot[] frame, Evaluator evaluator) => Delay(frame, evaluator);

    /// <summary>The value if it has been evaluated; null where it has not been, or where more would have to be done to know.</summary>
    public virtual Value? Known(Slot[] frame) => null;

    /// <summary>Whether its value is a string, whatever its parts are.</summary>
    public virtual bool IsString => false;

    /// <summary>Appends its value, as a part of a string, to the scratch: what is only a part needs no string of its own.</summary>
    /// <param name="frame">Where it is evaluated.</param>
    /// <param name="refersTo">What the whole refers to; what this refers to is added.</param>
    /// <param name="start">Where the part is, for messages.</param>
    /// <param name="evaluator">The evaluator.</param>
    public virtual void AppendTo(Slot[] frame, ref StringContext? refersTo, int start, Evaluator evaluator) =>
        Concatenation.Append(Evaluate(frame, evaluator), ref refersTo, start, evaluator);

    /// <inheritdoc/>
    public sealed override Value Run(object payload, Evaluator evaluator, int position) => Evaluate(Unsafe.As<Slot[]>(payload), evaluator);
}
