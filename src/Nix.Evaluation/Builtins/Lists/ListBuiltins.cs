using Nix.Evaluation.Errors;
using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Lists;

/// <summary>Lists that no function is applied to.</summary>
static class ListBuiltins
{
    public static void Add(BuiltinTable table)
    {
        table.Add("elemAt", ElemAt);
        table.Add("head", Head);
        table.Add("tail", Tail);
        table.Add("length", (evaluator, position, list) =>
            NixInteger.Of(evaluator.ForceList(list, position, "while evaluating the first argument passed to builtins.length").Count));
        table.Add("elem", Elem);
        table.Add("concatLists", ConcatLists);
    }

    static Value ElemAt(Evaluator evaluator, int position, Value argument, Value index)
    {
        long at = evaluator.ForceInteger(index, position, "while evaluating the second argument passed to 'builtins.elemAt'");
        var list = evaluator.ForceList(argument, position, "while evaluating the first argument passed to 'builtins.elemAt'");
        return at >= 0 && at < list.Count
            ? list.At((int)at).Force(evaluator, position)
            : throw evaluator.Error(ErrorKind.Evaluation, position, $"'builtins.elemAt' called with index {at} on a list of size {list.Count}");
    }

    static Value Head(Evaluator evaluator, int position, Value argument)
    {
        var list = evaluator.ForceList(argument, position, "while evaluating the first argument passed to 'builtins.head'");
        return list.Count > 0
            ? list.At(0).Force(evaluator, position)
            : throw evaluator.Error(ErrorKind.Evaluation, position, "'builtins.head' called on an empty list");
    }

    static Value Tail(Evaluator evaluator, int position, Value argument)
    {
        var list = evaluator.ForceList(argument, position, "while evaluating the first argument passed to 'builtins.tail'");
        return list.Count switch
        {
            0 => throw evaluator.Error(ErrorKind.Evaluation, position, "'builtins.tail' called on an empty list"),
            1 => NixList.Empty,
            _ => new NixList(list.Items[1..]),
        };
    }

    static Value Elem(Evaluator evaluator, int position, Value wanted, Value argument)
    {
        var list = evaluator.ForceList(argument, position, "while evaluating the second argument passed to builtins.elem");
        for (int i = 0; i < list.Count; i++)
        {
            if (Equality.OfVariables(wanted, list[i], position, evaluator))
                return NixBoolean.True;
        }

        return NixBoolean.False;
    }

    static Value ConcatLists(Evaluator evaluator, int position, Value argument)
    {
        var lists = evaluator.ForceList(argument, position, "while evaluating the first argument passed to builtins.concatLists");
        var parts = new NixList[lists.Count];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = evaluator.ForceList(lists[i], position, "while evaluating a value of the list passed to builtins.concatLists");
        return Concatenate(parts);
    }

    /// <summary>The elements of all lists; the list itself where the others are empty.</summary>
    public static NixList Concatenate(ReadOnlySpan<NixList> parts)
    {
        int count = 0;
        var last = NixList.Empty;
        foreach (var part in parts)
        {
            count += part.Count;
            if (part.Count > 0)
                last = part;
        }

        if (count == last.Count)
            return last;
        var items = new Slot[count];
        int at = 0;
        foreach (var part in parts)
        {
            part.Items.CopyTo(items, at);
            at += part.Count;
        }

        return new NixList(items);
    }
}
