using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Sets;

/// <summary>Sets with the names of all of several: for each name a function is to be applied to the values that those have for it.</summary>
static class AttributeZip
{
    /// <summary>The set.</summary>
    /// <param name="with">The function, of a name and a list.</param>
    /// <param name="sets">The sets; the values of a name are in their order.</param>
    /// <param name="evaluator">The evaluator.</param>
    public static AttributeSet Of(Value with, AttributeSet[] sets, Evaluator evaluator) => sets.Length == 1 ? OfOne(with, sets[0], evaluator) : OfMany(with, sets, evaluator);

    /// <summary>The names are those of the set.</summary>
    static AttributeSet OfOne(Value with, AttributeSet set, Evaluator evaluator)
    {
        var values = new Slot[set.Count];
        for (int i = 0; i < values.Length; i++)
            values[i].Value = Later(with, set.Names[i], [set.Values[i]], evaluator);
        return new AttributeSet(set.Names, values, evaluator.NoPositions(values.Length));
    }

    static AttributeSet OfMany(Value with, AttributeSet[] sets, Evaluator evaluator)
    {
        (long[] order, var all) = InOrder(sets);
        if (order.Length == 0)
            return AttributeSet.Empty;
        int[] names = new int[CountNames(order)];
        var values = new Slot[names.Length];
        for (int at = 0, first = 0; at < names.Length; at++)
        {
            names[at] = NameIn(order[first]);
            int end = first + 1;
            while (end < order.Length && NameIn(order[end]) == names[at])
                end++;
            var items = new Slot[end - first];
            for (int i = 0; i < items.Length; i++)
                items[i] = all[(int)order[first + i]];
            values[at].Value = Later(with, names[at], items, evaluator);
            first = end;
        }

        return new AttributeSet(names, values, evaluator.NoPositions(values.Length));
    }

    /// <summary>All values, and numbers that hold a name above and the index of a value below: sorted, so that those of a name are side by side and in the order of the sets.</summary>
    static (long[] Order, Slot[] All) InOrder(AttributeSet[] sets)
    {
        int count = 0;
        foreach (var set in sets)
            count += set.Count;
        long[] order = new long[count];
        var all = new Slot[count];
        int index = 0;
        foreach (var set in sets)
        {
            for (int i = 0; i < set.Count; i++, index++)
            {
                order[index] = ((long)set.Names[i] << 32) | (uint)index;
                all[index] = set.Values[i];
            }
        }

        order.AsSpan().Sort();
        return (order, all);
    }

    static int CountNames(long[] order)
    {
        int count = 0;
        for (int i = 0; i < order.Length; i++)
        {
            if (i == 0 || NameIn(order[i]) != NameIn(order[i - 1]))
                count++;
        }

        return count;
    }

    static int NameIn(long place) => (int)(place >> 32);

    static Thunk Later(Value with, int name, Slot[] values, Evaluator evaluator) =>
        Thunk.Of(new ZipCode(with, evaluator.NameString(name)), new NixList(values), evaluator.Region);
}
