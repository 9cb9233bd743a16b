using Nix.Evaluation.Errors;
using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;
using Nix.Formats;

namespace Nix.Evaluation.Builtins.Contexts;

/// <summary>What strings refer to.</summary>
static class ContextBuiltins
{
    public static void Add(BuiltinTable table)
    {
        var names = new ContextNames(table.Evaluator);
        table.Add("hasContext", HasContext);
        table.Add("unsafeDiscardStringContext", UnsafeDiscardStringContext);
        table.Add("unsafeDiscardOutputDependency", UnsafeDiscardOutputDependency);
        table.Add("addDrvOutputDependencies", AddDrvOutputDependencies);
        table.Add("getContext", (evaluator, position, text) => GetContext(evaluator, position, text, names));
        table.Add("appendContext", (evaluator, position, text, added) => AppendContext(evaluator, position, text, added, names));
    }

    static Value HasContext(Evaluator evaluator, int position, Value argument) =>
        NixBoolean.Of(evaluator.ForceString(argument, position, "while evaluating the argument passed to builtins.hasContext").Context is not null);

    static Value UnsafeDiscardStringContext(Evaluator evaluator, int position, Value argument)
    {
        var text = Coercion.ToText(argument, CoercionMode.CopyToStore, position, "while evaluating the argument passed to builtins.unsafeDiscardStringContext", evaluator);
        return text.Context is null ? text : new NixString(text.Bytes);
    }

    static Value UnsafeDiscardOutputDependency(Evaluator evaluator, int position, Value argument)
    {
        var text = Coercion.ToText(argument, CoercionMode.CopyToStore, position, "while evaluating the argument passed to builtins.unsafeDiscardOutputDependency", evaluator);
        if (text.Context is null)
            return text;
        var elements = text.Context.Elements.ToArray().Select(element => element.Kind == ContextKind.Derivation ? new ContextElement(ContextKind.Path, element.Path) : element);
        return new NixString(text.Bytes, StringContext.Of(elements));
    }

    static Value AddDrvOutputDependencies(Evaluator evaluator, int position, Value argument)
    {
        var text = Coercion.ToText(argument, CoercionMode.CopyToStore, position, "while evaluating the argument passed to builtins.addDrvOutputDependencies", evaluator);
        int count = text.Context?.Count ?? 0;
        if (count != 1)
            throw evaluator.Error(ErrorKind.Evaluation, position, $"context of string '{text}' must have exactly one element, but has {count}");
        var only = text.Context!.Elements[0];
        return only.Kind switch
        {
            ContextKind.Derivation => text,
            ContextKind.Output => throw evaluator.Error(ErrorKind.Evaluation, position,
                $"`addDrvOutputDependencies` can only act on derivations, not on a derivation output such as '{only.Output}'"),
            _ when !IsDerivation(only.Path) => throw evaluator.Error(ErrorKind.Evaluation, position, $"path '{evaluator.Store.InStore(only.Path)}' is not a derivation"),
            _ => new NixString(text.Bytes, StringContext.Of(new ContextElement(ContextKind.Derivation, only.Path))),
        };
    }

    static AttributeSet GetContext(Evaluator evaluator, int position, Value argument, ContextNames names)
    {
        var text = evaluator.ForceString(argument, position, "while evaluating the argument passed to builtins.getContext");
        var result = new AttributeSetBuilder(0);
        foreach (var element in text.Context is null ? [] : text.Context.Elements)
        {
            if (element.IsDynamic)
            {
                throw evaluator.Error(ErrorKind.Evaluation, 0,
                    $"cannot operate on output '{element.Between.First()}' of the unbuilt derivation '{evaluator.Store.InStore(element.Root.BaseName)}'");
            }
        }

        foreach (var group in (text.Context is null ? [] : text.Context.Elements.ToArray()).GroupBy(element => element.Path))
        {
            var set = new AttributeSetBuilder(3);
            if (group.Any(element => element.Kind == ContextKind.Path))
                set.Add(names.Path, NixBoolean.True);
            if (group.Any(element => element.Kind == ContextKind.Derivation))
                set.Add(names.AllOutputs, NixBoolean.True);
            Value[] outputs = [.. group.Where(element => element.Kind == ContextKind.Output).Select(element => new NixString(element.Output))];
            if (outputs.Length > 0)
                set.Add(names.Outputs, NixList.Of(outputs));
            result.Add(evaluator.Intern(evaluator.Store.InStore(group.Key)), set.Build());
        }

        return result.Build();
    }

    static NixString AppendContext(Evaluator evaluator, int position, Value argument, Value added, ContextNames names)
    {
        var text = evaluator.ForceString(argument, position, "while evaluating the first argument passed to builtins.appendContext");
        var set = evaluator.ForceSet(added, position, "while evaluating the second argument passed to builtins.appendContext");
        var refersTo = text.Context;
        for (int i = 0; i < set.Count; i++)
        {
            string key = evaluator.NameOf(set.Names[i]).ToString();
            int at = set.Positions[i];
            if (!StorePath.TryParse(key, evaluator.Host.Store.Directory, out var path))
                throw evaluator.Error(ErrorKind.Evaluation, at, $"context key '{evaluator.Shown(set.Names[i])}' is not a store path");
            evaluator.Store.Ensure(path);
            var what = evaluator.ForceSet(set.Values[i].Value, at, "while evaluating the value of a string context");
            refersTo = StringContext.Union(refersTo, StringContext.Of(Elements(what, key, path, at, evaluator, names)));
        }

        return new NixString(text.Bytes, refersTo);
    }

    static IEnumerable<ContextElement> Elements(AttributeSet what, string key, StorePath path, int position, Evaluator evaluator, ContextNames names)
    {
        if (what.Find(names.Path) is var isPath and >= 0
            && evaluator.ForceBoolean(what.Values[isPath].Value, what.Positions[isPath], "while evaluating the `path` attribute of a string context"))
        {
            yield return new ContextElement(ContextKind.Path, path.BaseName);
        }

        if (what.Find(names.AllOutputs) is var all and >= 0
            && evaluator.ForceBoolean(what.Values[all].Value, what.Positions[all], "while evaluating the `allOutputs` attribute of a string context"))
        {
            if (!path.IsDerivation)
                throw evaluator.Error(ErrorKind.Evaluation, position, $"tried to add all-outputs context of {key}, which is not a derivation, to a string");
            yield return new ContextElement(ContextKind.Derivation, path.BaseName);
        }

        int outputsAt = what.Find(names.Outputs);
        if (outputsAt < 0)
            yield break;
        var outputs = evaluator.ForceList(what.Values[outputsAt].Value, what.Positions[outputsAt], "while evaluating the `outputs` attribute of a string context");
        if (outputs.Count > 0 && !path.IsDerivation)
            throw evaluator.Error(ErrorKind.Evaluation, position, $"tried to add derivation output context of {key}, which is not a derivation, to a string");
        for (int i = 0; i < outputs.Count; i++)
        {
            var output = evaluator.ForceStringWithoutContext(outputs[i], what.Positions[outputsAt], "while evaluating an output name within a string context");
            yield return new ContextElement(ContextKind.Output, path.BaseName, output.ToString());
        }
    }

    static bool IsDerivation(string path) => path.EndsWith(".drv", StringComparison.Ordinal);
}
