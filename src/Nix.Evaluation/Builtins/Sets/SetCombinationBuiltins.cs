using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Sets;

/// <summary>Making sets of others.</summary>
static class SetCombinationBuiltins
{
    public static void Add(BuiltinTable table)
    {
        table.Add("removeAttrs", RemoveAttrs);
        table.Add("listToAttrs", ListToAttrs);
        table.Add("intersectAttrs", IntersectAttrs);
        table.Add("mapAttrs", MapAttrs);
        table.Add("zipAttrsWith", ZipAttrsWith);
    }

    static Value RemoveAttrs(Evaluator evaluator, int position, Value argument, Value names)
    {
        var set = evaluator.ForceSet(argument, position, "while evaluating the first argument passed to builtins.removeAttrs");
        var list = evaluator.ForceList(names, position, "while evaluating the second argument passed to builtins.removeAttrs");
        bool[] isRemoved = new bool[set.Count];
        int removed = 0;
        for (int i = 0; i < list.Count; i++)
        {
            var name = evaluator.ForceStringWithoutContext(list[i], position, "while evaluating the values of the second argument passed to builtins.removeAttrs");
            int at = set.Find(evaluator.Intern(name));
            if (at < 0 || isRemoved[at])
                continue;
            isRemoved[at] = true;
            removed++;
        }

        if (removed == 0)
            return set;
        var kept = new AttributeSetBuilder(set.Count - removed);
        for (int i = 0; i < isRemoved.Length; i++)
        {
            if (!isRemoved[i])
                kept.Add(set.Names[i], set.Values[i].Value, set.Positions[i]);
        }

        return kept.Build();
    }

    /// <summary>The first of several pairs with one name counts; the values of the others are not even looked for.</summary>
    static Value ListToAttrs(Evaluator evaluator, int position, Value argument)
    {
        var list = evaluator.ForceList(argument, position, "while evaluating the argument passed to builtins.listToAttrs");
        const string pair = "in a {name=...; value=...;} pair";
        var pairs = new (int Name, AttributeSet Pair)[list.Count];
        var seen = new HashSet<int>(list.Count);
        for (int i = 0; i < pairs.Length; i++)
        {
            var set = evaluator.ForceSet(ref list.At(i), position, "while evaluating an element of the list passed to builtins.listToAttrs");
            int at = SetBuiltins.Require(set, evaluator.Names.Name, pair, evaluator);
            var name = evaluator.ForceStringWithoutContext(set.Values[at].Value, set.Positions[at],
                "while evaluating the `name` attribute of an element of the list passed to builtins.listToAttrs");
            pairs[i] = (evaluator.Intern(name), set);
        }

        var result = new AttributeSetBuilder(pairs.Length);
        foreach ((int name, var set) in pairs)
        {
            if (!seen.Add(name))
                continue;
            int at = SetBuiltins.Require(set, evaluator.Names.Value, pair, evaluator);
            result.Add(name, set.Values[at].Value, set.Positions[at]);
        }

        return result.Build();
    }

    static Value IntersectAttrs(Evaluator evaluator, int position, Value first, Value second)
    {
        var left = evaluator.ForceSet(first, position, "while evaluating the first argument passed to builtins.intersectAttrs");
        var right = evaluator.ForceSet(second, position, "while evaluating the second argument passed to builtins.intersectAttrs");
        var result = new AttributeSetBuilder(Math.Min(left.Count, right.Count));
        if (left.Count < right.Count)
        {
            foreach (int name in left.Names)
            {
                int at = right.Find(name);
                if (at >= 0)
                    result.Add(name, right.Values[at].Value, right.Positions[at]);
            }
        }
        else
        {
            for (int i = 0; i < right.Count; i++)
            {
                if (left.Find(right.Names[i]) >= 0)
                    result.Add(right.Names[i], right.Values[i].Value, right.Positions[i]);
            }
        }

        return result.Build();
    }

    static Value MapAttrs(Evaluator evaluator, int position, Value function, Value argument)
    {
        var set = evaluator.ForceSet(argument, position, "while evaluating the second argument passed to builtins.mapAttrs");
        if (set.Count == 0)
            return set;
        var code = new MapAttributesCode(function, set);
        var values = new Slot[set.Count];
        for (int i = 0; i < values.Length; i++)
            values[i].Value = Thunk.Of(code, NixInteger.Of(i), evaluator.Region);
        return new AttributeSet(set.Names, values, evaluator.NoPositions(values.Length));
    }

    static Value ZipAttrsWith(Evaluator evaluator, int position, Value function, Value argument)
    {
        var with = evaluator.ForceFunction(function, position, "while evaluating the first argument passed to builtins.zipAttrsWith");
        var list = evaluator.ForceList(argument, position, "while evaluating the second argument passed to builtins.zipAttrsWith");
        var sets = new AttributeSet[list.Count];
        for (int i = 0; i < sets.Length; i++)
            sets[i] = evaluator.ForceSet(ref list.At(i), position, "while evaluating a value of the list passed as second argument to builtins.zipAttrsWith");
        return AttributeZip.Of(with, sets, evaluator);
    }
}
