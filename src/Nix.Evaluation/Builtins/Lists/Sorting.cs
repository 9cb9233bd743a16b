using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Lists;

/// <summary>
/// builtins.sort: a merge sort, stable, which ends and loses nothing whatever the ordering function answers.
/// </summary>
static class Sorting
{
    // Up to this many elements inserting is faster than merging.
    const int InsertUpTo = 8;

    public static Value Sort(Evaluator evaluator, int position, Value argument, Value items)
    {
        var list = evaluator.ForceList(items, position, "while evaluating the second argument passed to builtins.sort");
        if (list.Count == 0)
            return list;
        var function = evaluator.ForceFunction(argument, position, "while evaluating the first argument passed to builtins.sort");
        var sorted = new Slot[list.Count];
        for (int i = 0; i < sorted.Length; i++)
            sorted[i].Value = list.At(i).Force(evaluator, position);
        if (function is Builtin { Name: "lessThan" })
            Sort(sorted, new ByOrder(evaluator, position));
        else
            Sort(sorted, new ByFunction(evaluator, function, position));
        return new NixList(sorted);
    }

    static void Sort<TOrder>(Slot[] items, TOrder order)
        where TOrder : struct, IOrder => Sort(items, new Slot[(items.Length + 1) / 2], 0, items.Length, order);

    static void Sort<TOrder>(Slot[] items, Slot[] spare, int from, int to, TOrder order)
        where TOrder : struct, IOrder
    {
        if (to - from <= InsertUpTo)
        {
            Insert(items, from, to, order);
            return;
        }

        order.Evaluator.Poll();
        int middle = from + ((to - from) / 2);
        Sort(items, spare, from, middle, order);
        Sort(items, spare, middle, to, order);
        if (!order.IsLess(items[middle].Value, items[middle - 1].Value))
            return;
        int left = middle - from;
        Array.Copy(items, from, spare, 0, left);
        int l = 0, r = middle;
        for (int at = from; l < left; at++)
            items[at] = r < to && order.IsLess(items[r].Value, spare[l].Value) ? items[r++] : spare[l++];
    }

    static void Insert<TOrder>(Slot[] items, int from, int to, TOrder order)
        where TOrder : struct, IOrder
    {
        for (int i = from + 1; i < to; i++)
        {
            var item = items[i];
            int at = i;
            for (; at > from && order.IsLess(item.Value, items[at - 1].Value); at--)
                items[at] = items[at - 1];
            items[at] = item;
        }
    }

    interface IOrder
    {
        Evaluator Evaluator { get; }

        bool IsLess(Value left, Value right);
    }

    readonly struct ByOrder(Evaluator evaluator, int position) : IOrder
    {
        public Evaluator Evaluator => evaluator;

        public bool IsLess(Value left, Value right) =>
            Ordering.IsLess(left, right, position, evaluator, "while evaluating the ordering function passed to builtins.sort");
    }

    readonly struct ByFunction(Evaluator evaluator, Value function, int position) : IOrder
    {
        public Evaluator Evaluator => evaluator;

        public bool IsLess(Value left, Value right) => evaluator.ExpectBoolean(
            evaluator.Call(function, left, right, position), position,
            "while evaluating the return value of the sorting function passed to builtins.sort");
    }
}
