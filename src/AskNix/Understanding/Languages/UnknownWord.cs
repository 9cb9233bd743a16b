using AskNix.Understanding.Entities;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>What is in no lexicon.</summary>
static class UnknownWord
{
    /// <summary>Whether a sentence may act with the word in it. Names are in no lexicon; but what is said behind the wish, in words nobody knows, may take it back: "das war ein Scherz".</summary>
    /// <param name="behind">Whether the word stands behind the wish.</param>
    public static bool IsHarmless(Token token, bool behind, Func<string, bool> isName) => token.IsSeparator || token.Number is not null || token.Quoted
        || token.Text.All(char.IsAscii) && (!behind || isName(token.Word)) || TimeZones.Find(token.Text) is not null;
}
