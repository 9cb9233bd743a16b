using Nix.Evaluation.Errors;
using Nix.Evaluation.Nodes;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Operations;

/// <summary>Joins strings and paths.</summary>
static class Concatenation
{
    const string Segment = "while evaluating a path segment";

    /// <summary>A string with interpolations, whatever its parts are.</summary>
    public static NixString OfStrings(Node[] parts, int[] starts, Slot[] frame, Evaluator evaluator)
    {
        StringContext? refersTo = null;
        int mark = evaluator.Scratch.Mark;
        AppendAll(parts, starts, frame, ref refersTo, evaluator);
        return new NixString(evaluator.Scratch.Take(mark), refersTo);
    }

    /// <summary>Appends the parts of a string to the scratch.</summary>
    public static void AppendAll(Node[] parts, int[] starts, Slot[] frame, ref StringContext? refersTo, Evaluator evaluator)
    {
        for (int i = 0; i < parts.Length; i++)
            parts[i].AppendTo(frame, ref refersTo, starts[i], evaluator);
    }

    /// <summary>Appends a part of a string to the scratch.</summary>
    public static void Append(Value value, ref StringContext? refersTo, int start, Evaluator evaluator) =>
        Coercion.AppendText(value, CoercionMode.CopyToStore, ref refersTo, start, Segment, evaluator);

    /// <summary>
    /// Something with more appended to it. If the first part is a path so is the result, and nothing is copied to the
    /// store: that is left to whoever uses the path.
    /// </summary>
    /// <param name="first">The value of the first part.</param>
    /// <param name="parts">All parts.</param>
    /// <param name="starts">Where each is.</param>
    /// <param name="frame">Where the others are evaluated.</param>
    /// <param name="evaluator">The evaluator.</param>
    /// <param name="position">Of the whole.</param>
    public static Value Of(Value first, Node[] parts, int[] starts, Slot[] frame, Evaluator evaluator, int position)
    {
        if (first is NixString left && parts.Length == 2)
        {
            var second = parts[1].Evaluate(frame, evaluator);
            return second is NixString right
                ? Join(left, right, evaluator)
                : Join(left, Coercion.ToText(second, CoercionMode.CopyToStore, starts[1], Segment, evaluator), evaluator);
        }

        StringContext? refersTo = null;
        int mark = evaluator.Scratch.Mark;
        var mode = first is NixString ? CoercionMode.CopyToStore : CoercionMode.None;
        Coercion.Append(first, mode, ref refersTo, starts[0], Segment, evaluator);
        for (int i = 1; i < parts.Length; i++)
            Coercion.Append(parts[i].Evaluate(frame, evaluator), mode, ref refersTo, starts[i], Segment, evaluator);
        if (first is not NixPath)
            return new NixString(evaluator.Scratch.Take(mark), refersTo);
        if (refersTo is not null)
            throw evaluator.Error(ErrorKind.Evaluation, position, "a string that refers to a store path cannot be appended to a path");
        var path = NixPath.Of(evaluator.Scratch.Since(mark));
        evaluator.Scratch.Release(mark);
        return path;
    }

    static NixString Join(NixString left, NixString right, Evaluator evaluator)
    {
        if (left.Bytes.Length == 0 && left.Context is null)
            return right;
        long length = (long)left.Bytes.Length + right.Bytes.Length;
        evaluator.Scratch.CheckLength(length);
        evaluator.Reserve(length);
        byte[] bytes = new byte[length];
        left.Bytes.CopyTo(bytes, 0);
        right.Bytes.CopyTo(bytes, left.Bytes.Length);
        return new NixString(bytes, StringContext.Union(left.Context, right.Context));
    }
}
