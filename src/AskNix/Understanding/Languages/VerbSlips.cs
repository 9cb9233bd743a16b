using AskNix.Understanding.Names;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>
/// Mends a slip of the fingers in a verb, where it is no name: "instalier", "aktualisire". Other words are too near to what denies: "kleinen".
/// </summary>
static class VerbSlips
{
    public static List<Token> Mended(Lexicon lexicon, List<Token> tokens, Func<string, bool> isName) =>
        [.. tokens.Select((token, at) => MayBeVerb(lexicon, tokens, at) && !IsKnown(lexicon, token, isName) && Meant(lexicon, token) is { } meant ? token with { Word = meant, Corrected = true } : token)];

    // Spanish says its verb first, and has so many forms that names are near to one.
    static bool MayBeVerb(Lexicon lexicon, List<Token> tokens, int at) => lexicon.Language is not "es" || at == 0 || tokens[at - 1].IsSeparator;

    static bool IsKnown(Lexicon lexicon, Token token, Func<string, bool> isName) =>
        token.IsSeparator || token.Quoted || token.Number is not null || lexicon.Meaning(token.Word) is not null || isName(token.Word) || lexicon.IsInPhrase(token.Word);

    static string? Meant(Lexicon lexicon, Token token) => WordSlip.Mend(token.Word, word => lexicon.Meaning(word) is ['>', ..]);
}
