using System.Text;
using Nix.Evaluation.Builtins.Derivations;
using Nix.Evaluation.Builtins.Sets;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Files;

/// <summary>Other files as values, and where they are looked for.</summary>
static class ImportBuiltins
{
    public static void Add(BuiltinTable table)
    {
        table.Add("import", Import);
        table.Add("scopedImport", ScopedImport);
        table.Add("findFile", FindFile);
    }

    static Value Import(Evaluator evaluator, int position, Value argument)
    {
        byte[] path = Realisation.PathOf(argument, position, evaluator);
        return evaluator.Store.TryParse(path, out var storePath, out string rest) && rest.Length == 0 && storePath.IsDerivation && evaluator.Host.Store.IsValid(storePath)
            ? ImportedDerivation.Of(storePath, path, evaluator)
            : evaluator.Import(path);
    }

    static Value ScopedImport(Evaluator evaluator, int position, Value scope, Value argument)
    {
        byte[] path = Realisation.PathOf(argument, position, evaluator);
        var set = evaluator.ForceSet(scope, position, "while evaluating the first argument passed to builtins.scopedImport");
        return evaluator.ImportScoped(path, set);
    }

    static Value FindFile(Evaluator evaluator, int position, Value searchPath, Value name)
    {
        var list = evaluator.ForceList(searchPath, position, "while evaluating the first argument passed to builtins.findFile");
        var entries = new (string Prefix, string Path)[list.Count];
        for (int i = 0; i < entries.Length; i++)
            entries[i] = Entry(evaluator, position, list[i]);
        string wanted = evaluator.ForceStringWithoutContext(name, position, "while evaluating the second argument passed to builtins.findFile").ToString();
        return SearchPathLookup.Find(entries, wanted, position, evaluator);
    }

    static (string Prefix, string Path) Entry(Evaluator evaluator, int position, Value element)
    {
        var set = evaluator.ForceSet(element, position, "while evaluating an element of the list passed to builtins.findFile");
        int prefixAt = set.Find(evaluator.Names.Prefix);
        string prefix = prefixAt < 0 ? "" : evaluator.ForceStringWithoutContext(set.Values[prefixAt].Value, position,
            "while evaluating the `prefix` attribute of an element of the list passed to builtins.findFile").ToString();
        int pathAt = SetBuiltins.Require(set, evaluator.Names.Path, "in an element of the __nixPath", evaluator);
        var path = Coercion.ToText(set.Values[pathAt].Value, CoercionMode.None, position,
            "while evaluating the `path` attribute of an element of the list passed to builtins.findFile", evaluator);
        byte[] found;
        try
        {
            found = evaluator.Store.Realise(path.Bytes, path.Context);
        }
        catch (EvaluationException failure) when (failure.Kind == ErrorKind.InvalidPath)
        {
            throw evaluator.Error(ErrorKind.Evaluation, position, $"cannot find '{path}', since {failure.Message}", failure);
        }

        return (prefix, Encoding.UTF8.GetString(found));
    }
}
