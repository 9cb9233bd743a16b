using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>Makes tokens of English words that stand where a word of another language does.</summary>
static class EnglishWords
{
    public static IEnumerable<Token> At(Token place, string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => place.Put(word) with { Number = NumberWords.Value(word) });
}
