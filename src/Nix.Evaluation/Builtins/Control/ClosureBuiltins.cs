using Nix.Evaluation.Builtins.Sets;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Control;

/// <summary>builtins.genericClosure: everything that can be reached, each key once, in the order of reaching.</summary>
static class ClosureBuiltins
{
    public static void Add(BuiltinTable table) => table.Add("genericClosure", GenericClosure);

    static Value GenericClosure(Evaluator evaluator, int position, Value argument)
    {
        const string attrset = "in the attrset passed as argument to builtins.genericClosure";
        var set = evaluator.ForceSet(argument, position, "while evaluating the first argument passed to builtins.genericClosure");
        int start = SetBuiltins.Require(set, evaluator.Names.StartSet, attrset, evaluator);
        var startSet = evaluator.ForceList(set.Values[start].Value, position, "while evaluating the 'startSet' attribute passed as argument to builtins.genericClosure");
        if (startSet.Count == 0)
            return startSet;
        int at = SetBuiltins.Require(set, evaluator.Names.Operator, attrset, evaluator);
        var next = evaluator.ForceFunction(set.Values[at].Value, position, "while evaluating the 'operator' attribute passed as argument to builtins.genericClosure");

        var pending = new Queue<Value>();
        for (int i = 0; i < startSet.Count; i++)
            pending.Enqueue(startSet[i]);
        var seen = new SortedSet<(Value Key, Value Element)>(
            Comparer<(Value Key, Value Element)>.Create((left, right) => Compare(left, right, position, evaluator)));
        var reached = new List<Value>();
        while (pending.TryDequeue(out var element))
        {
            if (!seen.Add((KeyOf(element, position, evaluator), element)))
                continue;
            reached.Add(element);
            var more = Next(next, element, position, evaluator);
            for (int i = 0; i < more.Count; i++)
                pending.Enqueue(more.At(i).Force(evaluator, position));
        }

        return NixList.Of(reached);
    }

    static Value KeyOf(Value element, int position, Evaluator evaluator)
    {
        int around = evaluator.Depth;
        AttributeSet set;
        int at;
        try
        {
            set = evaluator.ForceSet(element, position, "");
            at = SetBuiltins.Require(set, evaluator.Names.Key, "", evaluator);
        }
        catch (EvaluationException failure)
        {
            // Not as a filter: the element is to be shown as one that nobody is evaluating any more.
            failure.Trace(around, position, $"in genericClosure element {evaluator.Show(element)}");
            throw;
        }

        var key = set.Values[at].Force(evaluator, position);
        if (key is Closure closure)
            closure.IsDelayed = false;
        return key;
    }

    static NixList Next(Value next, Value element, int position, Evaluator evaluator)
    {
        int around = evaluator.Depth;
        try
        {
            return evaluator.ExpectList(evaluator.Call(next, element, position), position,
                "while evaluating the return value of the `operator` passed to builtins.genericClosure");
        }
        catch (EvaluationException failure) when (failure.Trace(around, position, $"while calling operator on genericClosure element {evaluator.Show(element)}"))
        {
            throw;
        }
    }

    static int Compare((Value Key, Value Element) left, (Value Key, Value Element) right, int position, Evaluator evaluator)
    {
        int around = evaluator.Depth;
        try
        {
            if (Ordering.IsLess(left.Key, right.Key, position, evaluator, ""))
                return -1;
            return Ordering.IsLess(right.Key, left.Key, position, evaluator, "") ? 1 : 0;
        }
        catch (EvaluationException failure) when (
            failure.Trace(around, position, $"with element {evaluator.Show(right.Element)}")
            || failure.Trace(around, position, $"while comparing element {evaluator.Show(left.Element)}"))
        {
            throw;
        }
    }
}
