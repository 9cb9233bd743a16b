using System.Text;
using Nix.Evaluation.Errors;
using Nix.Formats;

namespace Nix.Evaluation.Builtins.Derivations;

/// <summary>Derivations that lie in the store.</summary>
static class StoredDerivation
{
    /// <summary>Reads one.</summary>
    /// <exception cref="EvaluationException">It is not there, or is no derivation.</exception>
    public static DerivationDraft Read(StorePath path, Evaluator evaluator)
    {
        string store = evaluator.Host.Store.Directory;
        byte[] file = Encoding.UTF8.GetBytes(path.In(store));
        if (!evaluator.Host.Store.IsValid(path) && evaluator.KindOf(file) is null)
            throw evaluator.Store.Invalid(path);
        try
        {
            return Draft(path, DerivationParser.Parse(evaluator.ReadFile(file)), store);
        }
        catch (NixFormatException failure)
        {
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"error parsing derivation '{path.In(store)}': {failure.Message}", failure);
        }
    }

    static DerivationDraft Draft(StorePath path, Derivation derivation, string store)
    {
        var draft = new DerivationDraft(path.Name[..^".drv".Length])
        {
            Builder = Encoding.UTF8.GetBytes(derivation.Builder),
            Platform = Encoding.UTF8.GetBytes(derivation.System),
        };
        draft.Arguments.AddRange(derivation.Arguments.Select(Encoding.UTF8.GetBytes));
        foreach ((string name, string value) in derivation.Environment)
            draft.Environment.Add(name, Encoding.UTF8.GetBytes(value));
        foreach ((string name, var output) in derivation.Outputs)
            draft.Outputs.Add(name, output);
        foreach ((string input, var outputs) in derivation.InputDerivations)
            draft.InputDerivations.Add(StorePath.Parse(input, store).BaseName, new SortedSet<string>(outputs, StringComparer.Ordinal));
        foreach (string source in derivation.InputSources)
            draft.InputSources.Add(StorePath.Parse(source, store).BaseName);
        draft.Kind = derivation.Outputs.Values.First() switch
        {
            { IsFixed: true } => DerivationOutputKind.Fixed,
            { HashAlgorithm.Length: > 0 } => DerivationOutputKind.Floating,
            { Path.Length: 0 } => DerivationOutputKind.Deferred,
            _ => DerivationOutputKind.InputAddressed,
        };
        return draft;
    }
}
