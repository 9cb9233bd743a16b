using AskNix.Understanding.Languages.French;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>Parts what one language writes together and another apart: "l'impression", "SSH-Zugang", "¿puedes".</summary>
static class WordParts
{
    // Shorter ones are found in too many words.
    const int ShortestPart = 4;

    public static List<Token> Split(Lexicon lexicon, List<Token> tokens)
    {
        if (lexicon.Language is "fr")
            return FrenchWords.Split(tokens.ConvertAll(token => token with { Word = lexicon.Canonical(token.Word) }), word => lexicon.Meaning(word) is not null || lexicon.LongestFrom(word) > 1);
        if (lexicon.Language is "es")
            tokens = SpanishRemarks.Parted(lexicon, SpanishNumbers.Named(lexicon, SpanishQuestions.Accented(lexicon, tokens)));
        if (lexicon.Language is "de")
            tokens = GermanClauses.Plain(lexicon, GermanForms.Parted(lexicon, tokens));
        return tokens.Exists(token => IsJoined(lexicon, token)) ? [.. tokens.SelectMany(token => IsJoined(lexicon, token) ? Parts(lexicon, token) : [token])] : tokens;
    }

    /// <summary>The parts with what belongs together joined, and without what says nothing.</summary>
    public static List<Token> Arranged(Lexicon lexicon, List<Token> parts) => LastWords.Marked(lexicon, PartedVerbs.Joined(lexicon, Fillers.TakenOut(lexicon, parts)));

    // What the lexicon has as it is, or as the beginning of a phrase, stays whole.
    static bool IsJoined(Lexicon lexicon, Token token) => !token.IsSeparator && lexicon.Meaning(token.Word) is null && Parts(lexicon, token) is [_, _] && !lexicon.IsInPhrase(token.Word);

    static List<Token> Parts(Lexicon lexicon, Token token)
    {
        switch (lexicon.Language)
        {
            case "de" when token.Word.IndexOf('-', StringComparison.Ordinal) is > 0 and var at && at + 1 < token.Word.Length && lexicon.Meaning(token.Word[(at + 1)..]) is not (null or "computer" or "server"):
                return [Part(token, token.Text[..at], token.Word[..at]), Part(token, token.Text[(at + 1)..], token.Word[(at + 1)..])];
            case "de" when Compound(lexicon, token) is { Count: 2 } parts:
                return parts;
            default:
                return [];
        }
    }

    // "Druckunterstützung", "Systemeinstellungen": two nouns of the lexicon, with or without an "s" or "n" between them.
    static List<Token> Compound(Lexicon lexicon, Token token)
    {
        for (var at = token.Word.Length - ShortestPart; at >= ShortestPart; at--)
        {
            if (!IsNoun(lexicon, token.Word[at..]))
                continue;
            var end = IsNoun(lexicon, token.Word[..at]) ? at : token.Word[at - 1] is 's' or 'n' && at > ShortestPart && IsNoun(lexicon, token.Word[..(at - 1)]) ? at - 1 : 0;
            if (end > 0)
                return [Part(token, token.Text[..end], token.Word[..end]), Part(token, token.Text[at..], token.Word[at..])];
        }

        return [];
    }

    static bool IsNoun(Lexicon lexicon, string word) => lexicon.Meaning(word) is { Length: > 2 } meaning && meaning[0] is not ('>' or Fillers.Mark) && meaning is not ("not" or "how" or "should" or "ask" or "if" or "the" or "for" or "before" or "after" or "with" or "without");

    static Token Part(Token token, string text, string word) => token with { Text = text, Word = word };
}
