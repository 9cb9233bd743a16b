using System.Text;
using Nix.Evaluation.Builtins.Hashes;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Hosting;
using Nix.Evaluation.Values;
using Nix.Formats;

namespace Nix.Evaluation.Builtins.Files;

/// <summary>Files that go to the store, or are there.</summary>
static class StoreBuiltins
{
    public static void Add(BuiltinTable table)
    {
        table.Add("toFile", ToFile);
        table.Add("filterSource", FilterSource);
        table.Add("path", Path);
        table.Add("storePath", StorePathOf);
        table.Add("placeholder", static (evaluator, position, output) => new NixString(Placeholder.OfOutput(
            evaluator.ForceStringWithoutContext(output, position, "while evaluating the first argument passed to builtins.placeholder").ToString())));
    }

    static Value ToFile(Evaluator evaluator, int position, Value argument, Value contents)
    {
        string name = evaluator.ForceStringWithoutContext(argument, position, "while evaluating the first argument passed to builtins.toFile").ToString();
        var text = evaluator.ForceString(contents, position, "while evaluating the second argument passed to builtins.toFile");
        var references = new List<StorePath>();
        foreach (var element in text.Context is null ? [] : text.Context.Elements)
        {
            if (element.Kind != ContextKind.Path)
            {
                throw evaluator.Error(ErrorKind.Evaluation, position,
                    $"files created by builtins.toFile may not reference derivations, but {name} references {element}");
            }

            references.Add(StorePath.ParseBaseName(element.Path));
        }

        return evaluator.Store.Text(evaluator.Store.AddText(name, text.Bytes, references));
    }

    static Value FilterSource(Evaluator evaluator, int position, Value filter, Value argument)
    {
        (byte[] path, var refersTo) = Realisation.ToPath(argument, position,
            "while evaluating the second argument (the path to filter) passed to 'builtins.filterSource'", evaluator);
        var function = evaluator.ForceFunction(filter, position, "while evaluating the first argument passed to builtins.filterSource");
        string name = Encoding.UTF8.GetString(CanonicalPath.NameOf(path));
        return Add(evaluator, position, name, path, refersTo, function, isFlat: false, null);
    }

    static Value Path(Evaluator evaluator, int position, Value argument)
    {
        var set = evaluator.ForceSet(argument, position, "while evaluating the argument passed to 'builtins.path'");
        byte[]? path = null;
        string name = "";
        Value? filter = null;
        bool isFlat = false;
        NixHash? expected = null;
        StringContext? refersTo = null;
        for (int i = 0; i < set.Count; i++)
        {
            var value = set.Values[i].Value;
            int at = set.Positions[i];
            switch (evaluator.NameOf(set.Names[i]).ToString())
            {
                case "path":
                    (path, refersTo) = Realisation.ToPath(value, at, "while evaluating the 'path' attribute passed to 'builtins.path'", evaluator);
                    break;
                case "name":
                    name = evaluator.ForceStringWithoutContext(value, at, "while evaluating the `name` attribute passed to builtins.path").ToString();
                    break;
                case "filter":
                    filter = evaluator.ForceFunction(value, at, "while evaluating the `filter` parameter passed to builtins.path");
                    break;
                case "recursive":
                    isFlat = !evaluator.ForceBoolean(value, at, "while evaluating the `recursive` attribute passed to builtins.path");
                    break;
                case "sha256":
                    expected = HashNames.ParseOrEmpty(
                        evaluator.ForceStringWithoutContext(value, at, "while evaluating the `sha256` attribute passed to builtins.path").ToString(), NixHashAlgorithm.Sha256, evaluator);
                    break;
                case var other:
                    throw evaluator.Error(ErrorKind.Evaluation, at, $"unsupported argument '{other}' to 'builtins.path'");
            }
        }

        if (path is null)
            throw evaluator.Error(ErrorKind.Evaluation, position, "missing required 'path' attribute in the first argument to 'builtins.path'");
        return Add(evaluator, position, name.Length > 0 ? name : Encoding.UTF8.GetString(CanonicalPath.NameOf(path)), path, refersTo, filter, isFlat, expected);
    }

    static NixString Add(Evaluator evaluator, int position, string name, byte[] path, StringContext? refersTo, Value? filter, bool isFlat, NixHash? expected)
    {
        int around = evaluator.Depth;
        try
        {
            path = evaluator.Store.Realise(path, refersTo);
            evaluator.CheckAccess(path);
            Func<byte[], HostFileKind, bool>? keeps = filter is null ? null : (entry, kind) => Keeps(evaluator, position, filter, entry, kind);
            return evaluator.Store.Text(evaluator.Store.Add(name, evaluator.Resolve(path), isFlat, keeps, expected));
        }
        catch (EvaluationException failure) when (failure.Trace(around, 0, $"while adding path '{Encoding.UTF8.GetString(path)}'"))
        {
            throw;
        }
    }

    static bool Keeps(Evaluator evaluator, int position, Value filter, byte[] path, HostFileKind kind)
    {
        var answer = evaluator.Call(filter, new NixString(path), FileBuiltins.Name(evaluator, kind), position);
        return evaluator.ExpectBoolean(answer, position, "while evaluating the return value of the path filter function");
    }

    static Value StorePathOf(Evaluator evaluator, int position, Value argument)
    {
        if (evaluator.Settings.IsPure)
            throw evaluator.Error(ErrorKind.Evaluation, position, "'builtins.storePath' is not allowed in pure evaluation mode");
        (byte[] path, var refersTo) = Realisation.ToPath(argument, position, "while evaluating the first argument passed to 'builtins.storePath'", evaluator);
        if (!evaluator.Store.TryParse(path, out _, out string rest) || rest.Length > 0)
            path = evaluator.Resolve(path);
        if (!evaluator.Store.TryParse(path, out var storePath, out _))
            throw evaluator.Error(ErrorKind.Evaluation, position, $"path '{Encoding.UTF8.GetString(path)}' is not in the Nix store");
        evaluator.Store.Ensure(storePath);
        return new NixString(path, StringContext.Union(refersTo, StringContext.Of(new ContextElement(ContextKind.Path, storePath.BaseName))));
    }
}
