using Nix.Evaluation.Errors;
using Nix.Evaluation.Nodes;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Operations;

/// <summary>Joins strings and paths.</summary>
static class Concatenation
{
    const string Segment = "while evaluating a path segment";

    /// <summary>A string with interpolations, whatever its parts are.</summary>
    public static NixString OfStrings(Node[] parts, Slot[] frame, Evaluator evaluator)
    {
        StringContext? refersTo = null;
        int mark = evaluator.Scratch.Mark;
        foreach (var part in parts)
        {
            var value = part.Evaluate(frame, evaluator);
            if (value is NixString text)
            {
                evaluator.Scratch.Write(text.Bytes);
                refersTo = StringContext.Union(refersTo, text.Context);
            }
            else
            {
                Coercion.Append(value, CoercionMode.CopyToStore, ref refersTo, part.Position, Segment, evaluator);
            }
        }

        return new NixString(evaluator.Scratch.Take(mark), refersTo);
    }

    /// <summary>
    /// Something with more appended to it. If the first part is a path so is the result, and nothing is copied to the
    /// store: that is left to whoever uses the path.
    /// </summary>
    public static Value Of(Value first, int firstPosition, Node[] rest, Slot[] frame, Evaluator evaluator, int position)
    {
        if (first is NixString left && rest.Length == 1)
        {
            var second = rest[0].Evaluate(frame, evaluator);
            return second is NixString right
                ? Join(left, right)
                : Join(left, Coercion.ToText(second, CoercionMode.CopyToStore, rest[0].Position, Segment, evaluator));
        }

        StringContext? refersTo = null;
        int mark = evaluator.Scratch.Mark;
        var mode = first is NixString ? CoercionMode.CopyToStore : CoercionMode.None;
        Coercion.Append(first, mode, ref refersTo, firstPosition, Segment, evaluator);
        foreach (var part in rest)
            Coercion.Append(part.Evaluate(frame, evaluator), mode, ref refersTo, part.Position, Segment, evaluator);
        if (first is not NixPath)
            return new NixString(evaluator.Scratch.Take(mark), refersTo);
        if (refersTo is not null)
            throw evaluator.Error(ErrorKind.Evaluation, position, "a string that refers to a store path cannot be appended to a path");
        var path = NixPath.Of(evaluator.Scratch.Since(mark));
        evaluator.Scratch.Release(mark);
        return path;
    }

    static NixString Join(NixString left, NixString right)
    {
        if (left.Bytes.Length == 0 && left.Context is null)
            return right;
        byte[] bytes = new byte[left.Bytes.Length + right.Bytes.Length];
        left.Bytes.CopyTo(bytes, 0);
        right.Bytes.CopyTo(bytes, left.Bytes.Length);
        return new NixString(bytes, StringContext.Union(left.Context, right.Context));
    }
}
