using AskNix.Understanding.Words;

namespace AskNix.Understanding.Grammar;

/// <summary>
/// Asks tokens for words that are written as in a <see cref="Pattern"/>: <c>turn|switch it|that off ...</c>, with <c>_</c> for any one word. Unlike there each
/// word has its place, and a comma is in the way: "stop, it hangs" does not say "stop it".
/// </summary>
static class Wording
{
    /// <summary>Whether the tokens say this and nothing more; where it ends in <c>...</c>, whether they begin so.</summary>
    public static bool Says(this IReadOnlyList<Token> tokens, string wording)
    {
        var at = 0;
        foreach (var range in wording.AsSpan().Split(' '))
        {
            var words = wording.AsSpan()[range];
            if (words is "...")
                return true;
            if (at == tokens.Count || words is not "_" && !Alternatives.Contain(words, tokens[at].Word))
                return false;
            at++;
        }

        return at == tokens.Count;
    }

    /// <summary>Whether one of the words is among the tokens.</summary>
    public static bool Has(this IReadOnlyList<Token> tokens, string words)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Is(words))
                return true;
        }

        return false;
    }

    /// <summary>Whether the token is one of the words.</summary>
    public static bool Is(this Token token, string words) => Alternatives.Contain(words, token.Word);
}
