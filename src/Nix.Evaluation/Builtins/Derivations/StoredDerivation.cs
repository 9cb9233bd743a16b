using System.Text;
using Nix.Evaluation.Errors;
using Nix.Formats;

namespace Nix.Evaluation.Builtins.Derivations;

/// <summary>Derivations that lie in the store of the host.</summary>
static class StoredDerivation
{
    /// <summary>Reads one.</summary>
    /// <exception cref="EvaluationException">It is not there, or is no derivation.</exception>
    public static Derivation Read(StorePath path, Evaluator evaluator)
    {
        string store = evaluator.Host.Store.Directory;
        byte[] file = Encoding.UTF8.GetBytes(path.In(store));
        if (!evaluator.Host.Store.IsValid(path) && evaluator.KindOf(file) is null)
            throw evaluator.Store.Invalid(path);
        try
        {
            return DerivationParser.Parse(evaluator.ReadFile(file), path.DerivationName, store);
        }
        catch (NixFormatException failure)
        {
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"error parsing derivation '{path.In(store)}': {failure.Message}", failure);
        }
    }
}
