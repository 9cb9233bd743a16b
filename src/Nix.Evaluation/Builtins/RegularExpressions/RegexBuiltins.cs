using Nix.Evaluation.Errors;
using Nix.Evaluation.Importing;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.RegularExpressions;

/// <summary>builtins.match and builtins.split.</summary>
static class RegexBuiltins
{
    public static void Add(BuiltinTable table)
    {
        var known = new Dictionary<byte[], RegexProgram>(ByteArrayComparer.Instance);
        table.Add("match", (evaluator, position, pattern, text) => Match(evaluator, position, pattern, text, known));
        table.Add("split", (evaluator, position, pattern, text) => Split(evaluator, position, pattern, text, known));
    }

    static Value Match(Evaluator evaluator, int position, Value pattern, Value argument, Dictionary<byte[], RegexProgram> known)
    {
        var regex = Compile(evaluator, position, pattern, "match", known);
        var text = evaluator.ForceString(argument, position, "while evaluating the second argument passed to builtins.match");
        int[]? found = new RegexMachine(regex, text.Bytes).MatchWhole();
        return found is null ? NixNull.Instance : Groups(found, text.Bytes);
    }

    static NixList Split(Evaluator evaluator, int position, Value pattern, Value argument, Dictionary<byte[], RegexProgram> known)
    {
        var regex = Compile(evaluator, position, pattern, "split", known);
        var text = evaluator.ForceString(argument, position, "while evaluating the second argument passed to builtins.split");
        var parts = new List<Value>();
        int end = 0;
        foreach (int[] found in new RegexMachine(regex, text.Bytes).FindAll())
        {
            parts.Add(new NixString(text.Bytes[end..found[0]]));
            parts.Add(Groups(found, text.Bytes));
            end = found[1];
        }

        parts.Add(parts.Count == 0 ? argument.Force(evaluator) : new NixString(text.Bytes[end..]));
        return NixList.Of(parts);
    }

    /// <summary>What each group took; null for one that had no part in the match.</summary>
    static NixList Groups(int[] found, byte[] text)
    {
        if (found.Length == 2)
            return NixList.Empty;
        var items = new Slot[(found.Length / 2) - 1];
        for (int i = 0; i < items.Length; i++)
        {
            int start = found[(i * 2) + 2];
            items[i].Value = start < 0 ? NixNull.Instance : new NixString(text[start..found[(i * 2) + 3]]);
        }

        return new NixList(items);
    }

    static RegexProgram Compile(Evaluator evaluator, int position, Value pattern, string builtin, Dictionary<byte[], RegexProgram> known)
    {
        var text = evaluator.ForceStringWithoutContext(pattern, position, $"while evaluating the first argument passed to builtins.{builtin}");
        if (known.TryGetValue(text.Bytes, out var regex))
            return regex;
        try
        {
            regex = RegexCompiler.Compile(text.Bytes);
        }
        catch (RegexException failure)
        {
            throw evaluator.Error(ErrorKind.Evaluation, position, failure.IsTooLarge
                ? $"memory limit exceeded by regular expression '{text}'"
                : $"invalid regular expression '{text}'", failure);
        }

        known.Add(text.Bytes, regex);
        return regex;
    }
}
