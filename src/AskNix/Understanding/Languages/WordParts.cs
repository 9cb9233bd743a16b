using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>Parts what one language writes together and another apart: "l'impression", "SSH-Zugang", "¿puedes".</summary>
static class WordParts
{
    public static List<Token> Split(Lexicon lexicon, List<Token> tokens)
    {
        if (lexicon.Language is "fr")
            return FrenchWords.Split(tokens, word => lexicon.Meaning(word) is not null || lexicon.LongestFrom(word) > 1);
        if (lexicon.Language is "es")
            tokens = SpanishRemarks.Parted(lexicon, SpanishNumbers.Named(lexicon, SpanishQuestions.Accented(lexicon, tokens)));
        return tokens.Exists(token => IsJoined(lexicon, token)) ? [.. tokens.SelectMany(token => IsJoined(lexicon, token) ? Parts(lexicon, token) : [token])] : tokens;
    }

    // What the lexicon has as it is, or as the beginning of a phrase, stays whole.
    static bool IsJoined(Lexicon lexicon, Token token) => !token.IsSeparator && !lexicon.IsInPhrase(token.Word) && lexicon.Meaning(token.Word) is null && Parts(lexicon, token) is [_, _];

    static List<Token> Parts(Lexicon lexicon, Token token)
    {
        switch (lexicon.Language)
        {
            case "de" when token.Word.IndexOf('-', StringComparison.Ordinal) is > 0 and var at && at + 1 < token.Word.Length && lexicon.Meaning(token.Word[(at + 1)..]) is not null:
                return [Part(token, token.Text[..at], token.Word[..at]), Part(token, token.Text[(at + 1)..], token.Word[(at + 1)..])];
            default:
                return [];
        }
    }

    static Token Part(Token token, string text, string word) => token with { Text = text, Word = word };
}
