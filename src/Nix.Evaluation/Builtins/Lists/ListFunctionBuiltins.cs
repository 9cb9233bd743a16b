using Nix.Evaluation.Errors;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Lists;

/// <summary>Lists that a function is applied to.</summary>
static class ListFunctionBuiltins
{
    public static void Add(BuiltinTable table)
    {
        table.Add("map", Map);
        table.Add("genList", GenList);
        table.Add("filter", Filter);
        table.Add("foldl'", Foldl);
        table.Add("any", (evaluator, position, function, list) => AnyOrAll(evaluator, position, function, list, isAny: true));
        table.Add("all", (evaluator, position, function, list) => AnyOrAll(evaluator, position, function, list, isAny: false));
        table.Add("concatMap", ConcatMap);
        table.Add("partition", Partition);
        table.Add("groupBy", GroupBy);
        table.Add("sort", Sorting.Sort);
    }

    static Value Map(Evaluator evaluator, int position, Value argument, Value items)
    {
        var list = evaluator.ForceList(items, position, "while evaluating the second argument passed to builtins.map");
        if (list.Count == 0)
            return list;
        var function = evaluator.ForceFunction(argument, position, "while evaluating the first argument passed to builtins.map");
        return new NixList(new ListElements(new CallCode(function), list, list.Count, evaluator.Region));
    }

    static Value GenList(Evaluator evaluator, int position, Value argument, Value length)
    {
        long count = evaluator.ForceInteger(length, position, "while evaluating the second argument passed to builtins.genList");
        if (count < 0)
            throw evaluator.Error(ErrorKind.Evaluation, position, $"cannot create list of size {count}");
        if (count > Array.MaxLength)
            throw evaluator.Error(ErrorKind.Limit, position, $"a list of {count} elements is beyond this evaluator's {Array.MaxLength}");
        var function = evaluator.ForceFunction(argument, position, "while evaluating the first argument passed to builtins.genList");
        if (count == 0)
            return NixList.Empty;
        const int slot = 8;
        evaluator.Reserve(count * slot);
        evaluator.Poll();
        return new NixList(new ListElements(new CallCode(function), to: null, (int)count, evaluator.Region));
    }

    static Value Filter(Evaluator evaluator, int position, Value argument, Value items)
    {
        var list = evaluator.ForceList(items, position, "while evaluating the second argument passed to builtins.filter");
        if (list.Count == 0)
            return list;
        var function = evaluator.ForceFunction(argument, position, "while evaluating the first argument passed to builtins.filter");
        var kept = new List<Value>();
        for (int i = 0; i < list.Count; i++)
        {
            var result = evaluator.Call(function, list[i], position);
            list.Settle(i);
            if (evaluator.ExpectBoolean(result, position, "while evaluating the return value of the filtering function passed to builtins.filter"))
                kept.Add(list[i]);
        }

        return kept.Count == list.Count ? list : NixList.Of(kept);
    }

    static Value Foldl(Evaluator evaluator, int position, Value argument, Value start, Value items)
    {
        var function = evaluator.ForceFunction(argument, position, "while evaluating the first argument passed to builtins.foldlStrict");
        var list = evaluator.ForceList(items, position, "while evaluating the third argument passed to builtins.foldlStrict");
        var current = start;
        for (int i = 0; i < list.Count; i++)
        {
            current = evaluator.Call(function, current, list[i], position);
            list.Settle(i);
        }

        return current.Force(evaluator, position);
    }

    static NixBoolean AnyOrAll(Evaluator evaluator, int position, Value argument, Value items, bool isAny)
    {
        var function = evaluator.ForceFunction(argument, position, isAny
            ? "while evaluating the first argument passed to builtins.any"
            : "while evaluating the first argument passed to builtins.all");
        var list = evaluator.ForceList(items, position, isAny
            ? "while evaluating the second argument passed to builtins.any"
            : "while evaluating the second argument passed to builtins.all");
        string context = isAny
            ? "while evaluating the return value of the function passed to builtins.any"
            : "while evaluating the return value of the function passed to builtins.all";
        for (int i = 0; i < list.Count; i++)
        {
            if (evaluator.ExpectBoolean(evaluator.Call(function, list[i], position), position, context) == isAny)
                return NixBoolean.Of(isAny);
        }

        return NixBoolean.Of(!isAny);
    }

    static Value ConcatMap(Evaluator evaluator, int position, Value argument, Value items)
    {
        var function = evaluator.ForceFunction(argument, position, "while evaluating the first argument passed to builtins.concatMap");
        var list = evaluator.ForceList(items, position, "while evaluating the second argument passed to builtins.concatMap");
        var parts = new NixList[list.Count];
        int writtenAt = function is Closure closure ? closure.Lambda.Position : position;
        for (int i = 0; i < parts.Length; i++)
        {
            var result = evaluator.Call(function, list[i], position);
            parts[i] = evaluator.ExpectList(result, writtenAt, "while evaluating the return value of the function passed to builtins.concatMap");
        }

        return ListBuiltins.Concatenate(parts);
    }

    static Value Partition(Evaluator evaluator, int position, Value argument, Value items)
    {
        var function = evaluator.ForceFunction(argument, position, "while evaluating the first argument passed to builtins.partition");
        var list = evaluator.ForceList(items, position, "while evaluating the second argument passed to builtins.partition");
        var right = new List<Value>();
        var wrong = new List<Value>();
        for (int i = 0; i < list.Count; i++)
        {
            var element = list.At(i).Force(evaluator, position);
            var result = evaluator.Call(function, element, position);
            bool isRight = evaluator.ExpectBoolean(result, position, "while evaluating the return value of the partition function passed to builtins.partition");
            (isRight ? right : wrong).Add(element);
        }

        var set = new AttributeSetBuilder(2);
        set.Add(evaluator.Names.Right, NixList.Of(right));
        set.Add(evaluator.Names.Wrong, NixList.Of(wrong));
        return set.Build();
    }

    static Value GroupBy(Evaluator evaluator, int position, Value argument, Value items)
    {
        var function = evaluator.ForceFunction(argument, position, "while evaluating the first argument passed to builtins.groupBy");
        var list = evaluator.ForceList(items, position, "while evaluating the second argument passed to builtins.groupBy");
        var groups = new Dictionary<int, List<Value>>();
        for (int i = 0; i < list.Count; i++)
        {
            var result = evaluator.Call(function, list[i], position);
            int name = evaluator.Intern(evaluator.ForceStringWithoutContext(result, position,
                "while evaluating the return value of the grouping function passed to builtins.groupBy"));
            if (!groups.TryGetValue(name, out var group))
                groups.Add(name, group = []);
            group.Add(list[i]);
        }

        var set = new AttributeSetBuilder(groups.Count);
        foreach ((int name, var group) in groups)
            set.Add(name, NixList.Of(group));
        return set.Build();
    }
}
