using System.Collections.Immutable;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Frames;

/// <summary>Flake inputs named anywhere: what stands around "input", and nixpkgs.</summary>
static class InputFrame
{
    public static ImmutableArray<string> In(IReadOnlyList<Token> tokens)
    {
        var inputs = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < tokens.Count; at++)
        {
            var named = tokens[at].Word is "nixpkgs" or "home-manager" || (at + 1 < tokens.Count && tokens[at + 1].Word is "input" && tokens[at].Word is not ("the" or "flake" or "an" or "my" or "one" or "only"))
                || (at > 0 && tokens[at - 1].Word is "input" && tokens[at].Text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_') && tokens[at].Word is not ("of" or "in" or "from"));
            if (named && !inputs.Contains(tokens[at].Text))
                inputs.Add(tokens[at].Text);
        }

        return inputs.ToImmutable();
    }
}
