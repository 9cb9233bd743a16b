using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>
/// Joins what belongs together and stands apart: "schalte Bluetooth ein" is "schalte … ein" of Bluetooth. The second part ends its clause, or it is another
/// word: in "richte ein Netz ein" the first "ein" is an article.
/// </summary>
static class PartedVerbs
{
    /// <summary>What stands in an entry between its two parts.</summary>
    public const string Gap = " … ";

    // Shorter ones may stand before a verb: "wie mach ich Bluetooth an".
    const int LongPhrase = 4;

    public static List<Token> Joined(Lexicon lexicon, List<Token> tokens)
    {
        List<Token>? joined = null;
        for (var at = 0; at < (joined ?? tokens).Count; at++)
        {
            var words = joined ?? tokens;
            var whole = lexicon.LengthAt(words, at);
            if (lexicon.SecondPartsOf(words[at].Word) is not { } seconds || Second(lexicon, words, at, seconds) is not var (second, said))
            {
                // "Danach soll es weg sein": what is a phrase as it stands is not joined.
                at += whole >= LongPhrase ? whole - 1 : 0;
                continue;
            }

            if (whole > second - at)
            {
                at += whole - 1;
                continue;
            }

            var first = words[at].Word;
            joined ??= [.. tokens];
            joined[at] = joined[at] with { Word = joined[at].Word + Gap + said, Number = null };
            joined.RemoveRange(second, said.AsSpan().Count(' ') + 1);
            RepeatFor(lexicon, joined, second, first, seconds);
        }

        return joined ?? tokens;
    }

    // "Schalte Bluetooth ein und Docker aus": the verb is said once for both.
    static void RepeatFor(Lexicon lexicon, List<Token> joined, int next, string first, string[] seconds)
    {
        if (next >= joined.Count || !joined[next].IsComma && lexicon.Meaning(joined[next].Word) is not "and" || Second(lexicon, joined, next, seconds) is not var (second, said)
            || joined.Skip(next + 1).Take(second - next - 1).Any(token => lexicon.SecondPartsOf(token.Word) is not null || lexicon.Meaning(token.Word)?.Contains('>', StringComparison.Ordinal) is true))
        {
            return;
        }

        joined.RemoveRange(second, said.AsSpan().Count(' ') + 1);
        joined.Insert(next + 1, joined[next] with { Text = first, Word = first + Gap + said, Number = null });
    }

    // Where the nearest second part stands, and what it is.
    static (int At, string Said)? Second(Lexicon lexicon, List<Token> tokens, int first, string[] seconds)
    {
        var otherVerb = -1;
        for (var at = first + 1; at < tokens.Count && (tokens[at].IsComma || !tokens[at].IsSeparator); at++)
        {
            foreach (var said in seconds)
            {
                var length = said.AsSpan().Count(' ') + 1;
                // "Was keiner braucht fliegt raus": there it is of another verb.
                if (at + length <= tokens.Count && (length == 1 ? tokens[at].Word == said : string.Join(' ', tokens.Skip(at).Take(length).Select(token => token.Word)) == said) && EndsClause(lexicon, tokens, at + length)
                    && !(at > first + 1 && lexicon.Meaning(tokens[at - 1].Word) is null && lexicon.Meaning($"{tokens[at - 1].Word} {said}") is ['>', ..]))
                {
                    return (at, said);
                }
            }

            // Another verb has its own second part; an infinitive may stand before ours: "wenn du vlc installieren könntest".
            if (otherVerb >= 0)
                return null;
            // "Führ das Upgrade durch": behind an article it is none.
            if ((lexicon.SecondPartsOf(tokens[at].Word) is not null || lexicon.Meaning(tokens[at].Word) is ['>', ..]) && !(at > first + 1 && lexicon.Meaning(tokens[at - 1].Word) is "the" or "a" or "my"))
                otherVerb = at;
        }

        return null;
    }

    /// <summary>Whether a clause is at its end before this word.</summary>
    public static bool EndsClause(Lexicon lexicon, List<Token> tokens, int next) =>
        next >= tokens.Count || tokens[next].IsSeparator || lexicon.Meaning(tokens[next].Word) is "" or "and" or "or" or "but" or "please" or "then" or "for" or "because" or "without" or "if" or "not" or "rather" or "now" or "again" or "so" or "with" or "of" or ['t', 'o', ' ', ..] or "to";
}
