using Nix.Evaluation.Errors;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Sets;

/// <summary>Looking into sets.</summary>
static class SetBuiltins
{
    public static void Add(BuiltinTable table)
    {
        table.Add("attrNames", AttrNames);
        table.Add("attrValues", AttrValues);
        table.Add("getAttr", GetAttr);
        table.Add("hasAttr", HasAttr);
        table.Add("unsafeGetAttrPos", UnsafeGetAttrPos);
        table.Add("catAttrs", CatAttrs);
        table.Add("functionArgs", FunctionArgs);
    }

    static Value AttrNames(Evaluator evaluator, int position, Value argument)
    {
        var set = evaluator.ForceSet(argument, position, "while evaluating the argument passed to builtins.attrNames");
        int[] order = evaluator.NameOrder(set);
        var items = new Slot[order.Length];
        for (int i = 0; i < items.Length; i++)
            items[i].Value = evaluator.NameString(set.Names[order[i]]);
        return new NixList(items);
    }

    static Value AttrValues(Evaluator evaluator, int position, Value argument)
    {
        var set = evaluator.ForceSet(argument, position, "while evaluating the argument passed to builtins.attrValues");
        int[] order = evaluator.NameOrder(set);
        var items = new Slot[order.Length];
        for (int i = 0; i < items.Length; i++)
            items[i] = set.Values[order[i]];
        return new NixList(items);
    }

    static Value GetAttr(Evaluator evaluator, int position, Value name, Value argument)
    {
        var wanted = evaluator.ForceStringWithoutContext(name, position, "while evaluating the first argument passed to builtins.getAttr");
        int sought = evaluator.Intern(wanted);
        var holder = evaluator.ForceSet(argument, position, "while evaluating the second argument passed to builtins.getAttr").Holder(sought);
        int at = holder.Find(sought);
        return at >= 0
            ? holder.Values[at].Force(evaluator, position)
            : throw Lacking(evaluator.Shown(sought), "in the attribute set under consideration", evaluator);
    }

    /// <summary>The error for a set that lacks an attribute that a builtin needs.</summary>
    public static EvaluationException Lacking(string name, string context, Evaluator evaluator) =>
        evaluator.Error(ErrorKind.Type, 0, $"attribute '{name}' missing").With(evaluator.Depth, 0, context);

    /// <summary>Where an attribute that a builtin needs stands.</summary>
    public static int Require(AttributeSet set, int name, string context, Evaluator evaluator)
    {
        int at = set.Find(name);
        return at >= 0 ? at : throw Lacking(evaluator.Shown(name), context, evaluator);
    }

    static Value HasAttr(Evaluator evaluator, int position, Value name, Value argument)
    {
        var wanted = evaluator.ForceStringWithoutContext(name, position, "while evaluating the first argument passed to builtins.hasAttr");
        var set = evaluator.ForceSet(argument, position, "while evaluating the second argument passed to builtins.hasAttr");
        return NixBoolean.Of(set.Get(evaluator.Intern(wanted)) is not null);
    }

    static Value UnsafeGetAttrPos(Evaluator evaluator, int position, Value name, Value argument)
    {
        var wanted = evaluator.ForceStringWithoutContext(name, position, "while evaluating the first argument passed to builtins.unsafeGetAttrPos");
        var set = evaluator.ForceSet(argument, position, "while evaluating the second argument passed to builtins.unsafeGetAttrPos");
        int at = set.Find(evaluator.Intern(wanted));
        return at < 0 ? NixNull.Instance : evaluator.PositionValue(set.Positions[at]);
    }

    static Value CatAttrs(Evaluator evaluator, int position, Value name, Value argument)
    {
        int wanted = evaluator.Intern(evaluator.ForceStringWithoutContext(name, position, "while evaluating the first argument passed to builtins.catAttrs"));
        var list = evaluator.ForceList(argument, position, "while evaluating the second argument passed to builtins.catAttrs");
        var found = new List<Value>();
        for (int i = 0; i < list.Count; i++)
        {
            var set = evaluator.ForceSet(ref list.At(i), position, "while evaluating an element in the list passed as second argument to builtins.catAttrs");
            if (set.Get(wanted) is { } value)
                found.Add(value);
        }

        return NixList.Of(found);
    }

    static Value FunctionArgs(Evaluator evaluator, int position, Value argument)
    {
        var function = argument.Force(evaluator, position);
        if (function is Builtin or PartialBuiltin)
            return AttributeSet.Empty;
        if (function is not Closure closure)
            throw evaluator.Error(ErrorKind.Type, position, "'functionArgs' requires a function");
        if (closure.Lambda.Pattern is not { } pattern)
            return AttributeSet.Empty;
        var set = new AttributeSetBuilder(pattern.Names.Length);
        for (int i = 0; i < pattern.Names.Length; i++)
            set.Add(pattern.Names[i].Id, NixBoolean.Of(pattern.Defaults[i] is not null), pattern.Positions[i]);
        return set.Build();
    }
}
