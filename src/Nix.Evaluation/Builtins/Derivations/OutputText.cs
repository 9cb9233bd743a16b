using Nix.Evaluation.Values;
using Nix.Formats;

namespace Nix.Evaluation.Builtins.Derivations;

/// <summary>An output of a derivation as a string: its path, or a placeholder, referring to it.</summary>
static class OutputText
{
    public static NixString Of(DerivationDraft draft, StorePath derivation, string output, Evaluator evaluator)
    {
        string path = draft.Outputs[output].Path;
        if (path.Length == 0)
            path = Placeholder.OfOther(derivation, output);
        return new NixString(path, StringContext.Of(new ContextElement(ContextKind.Output, derivation.BaseName, output)));
    }
}
