using System.Buffers;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Strings;

/// <summary>Strings, counted in bytes.</summary>
static class StringBuiltins
{
    public static void Add(BuiltinTable table)
    {
        const string toString = "while evaluating the first argument passed to builtins.toString";
        table.Add(
            "toString",
            (evaluator, position, value) => Coercion.ToText(value, CoercionMode.More, position, toString, evaluator),
            (Evaluator evaluator, Value value, ref StringContext? refersTo) => Coercion.AppendText(value, CoercionMode.More, ref refersTo, 0, toString, evaluator));
        table.Add("stringLength", (evaluator, position, value) => NixInteger.Of(
            Coercion.ToText(value, CoercionMode.CopyToStore, position, "while evaluating the argument passed to builtins.stringLength", evaluator).Bytes.Length));
        table.Add("substring", Substring);
        table.Add("concatStringsSep", ConcatStringsSep);
        table.Add("replaceStrings", ReplaceStrings);
    }

    /// <summary>A negative length means the rest; a start beyond the end gives the empty string, with the context.</summary>
    static Value Substring(Evaluator evaluator, int position, Value start, Value length, Value argument)
    {
        long from = evaluator.ForceInteger(start, position, "while evaluating the first argument (the start offset) passed to builtins.substring");
        if (from < 0)
            throw evaluator.Error(ErrorKind.Evaluation, position, "negative start position in 'substring'");
        long count = evaluator.ForceInteger(length, position, "while evaluating the second argument (the substring length) passed to builtins.substring");
        var text = Coercion.ToText(argument, CoercionMode.CopyToStore, position, "while evaluating the third argument (the string) passed to builtins.substring", evaluator);
        if (from >= text.Bytes.Length || count == 0)
            return text.Context is null ? NixString.Empty : new NixString([], text.Context);
        long rest = text.Bytes.Length - from;
        if (from == 0 && (count < 0 || count >= rest))
            return text;
        return new NixString(text.Bytes.AsSpan((int)from, (int)(count < 0 ? rest : Math.Min(count, rest))).ToArray(), text.Context);
    }

    static Value ConcatStringsSep(Evaluator evaluator, int position, Value separator, Value argument)
    {
        var between = evaluator.ForceString(separator, position, "while evaluating the first argument (the separator string) passed to builtins.concatStringsSep");
        var list = evaluator.ForceList(argument, position, "while evaluating the second argument (the list of strings to concat) passed to builtins.concatStringsSep");
        var refersTo = between.Context;
        int mark = evaluator.Scratch.Mark;
        for (int i = 0; i < list.Count; i++)
        {
            if (i > 0)
                evaluator.Scratch.Write(between.Bytes);
            Coercion.Append(list[i], CoercionMode.CopyToStore, ref refersTo, position,
                "while evaluating one element of the list of strings to concat passed to builtins.concatStringsSep", evaluator);
            list.Settle(i);
        }

        return new NixString(evaluator.Scratch.Take(mark), refersTo);
    }

    /// <summary>At each place the first of the strings that stands there; an empty one matches everywhere, the end included.</summary>
    static Value ReplaceStrings(Evaluator evaluator, int position, Value wanted, Value replacements, Value argument)
    {
        var from = evaluator.ForceList(wanted, position, "while evaluating the first argument passed to builtins.replaceStrings");
        var to = evaluator.ForceList(replacements, position, "while evaluating the second argument passed to builtins.replaceStrings");
        if (from.Count != to.Count)
            throw evaluator.Error(ErrorKind.Evaluation, position, "'from' and 'to' arguments passed to builtins.replaceStrings have different lengths");
        byte[][] searched = new byte[from.Count][];
        for (int i = 0; i < searched.Length; i++)
            searched[i] = evaluator.ForceString(from[i], position, "while evaluating one of the strings to replace passed to builtins.replaceStrings").Bytes;
        var text = evaluator.ForceString(argument, position, "while evaluating the third argument passed to builtins.replaceStrings");

        var refersTo = text.Context;
        int mark = evaluator.Scratch.Mark;
        byte[] bytes = text.Bytes;
        var beginnings = BeginningsOf(searched);
        for (int at = 0; at <= bytes.Length;)
        {
            if (beginnings is not null)
            {
                int next = bytes.AsSpan(at).IndexOfAny(beginnings);
                int passed = next < 0 ? bytes.Length - at : next;
                evaluator.Scratch.Write(bytes.AsSpan(at, passed));
                at += passed;
                if (next < 0)
                    break;
            }

            int found = Match(searched, bytes.AsSpan(at));
            int taken = found < 0 ? 0 : searched[found].Length;
            if (found >= 0)
            {
                var replacement = evaluator.ForceString(to[found], position, "while evaluating one of the replacement strings passed to builtins.replaceStrings");
                evaluator.Scratch.Write(replacement.Bytes);
                refersTo = StringContext.Union(refersTo, replacement.Context);
            }

            if (taken == 0 && at < bytes.Length)
                evaluator.Scratch.Write(bytes[at]);
            at += Math.Max(1, taken);
        }

        return new NixString(evaluator.Scratch.Take(mark), refersTo);
    }

    /// <summary>The bytes that one of the strings begins with; null where an empty one begins anywhere.</summary>
    static SearchValues<byte>? BeginningsOf(byte[][] searched)
    {
        byte[] first = new byte[searched.Length];
        for (int i = 0; i < first.Length; i++)
        {
            if (searched[i].Length == 0)
                return null;
            first[i] = searched[i][0];
        }

        return SearchValues.Create(first);
    }

    static int Match(byte[][] searched, ReadOnlySpan<byte> rest)
    {
        for (int i = 0; i < searched.Length; i++)
        {
            if (rest.StartsWith(searched[i]))
                return i;
        }

        return -1;
    }
}
