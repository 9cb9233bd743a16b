using Nix.Evaluation.Values;
using Nix.Formats;

namespace Nix.Evaluation.Builtins.Derivations;

/// <summary>An output of a derivation as a string: its path, or a placeholder, referring to it.</summary>
static class OutputText
{
    public static NixString Of(DerivationOutput promised, StorePath derivation, string output, Evaluator evaluator) => new(
        promised.PathIfKnown?.In(evaluator.Host.Store.Directory) ?? Placeholder.OfOther(derivation, output),
        StringContext.Of(new ContextElement(ContextKind.Output, derivation.BaseName, output)));
}
