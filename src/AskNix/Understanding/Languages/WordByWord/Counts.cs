using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.WordByWord;

/// <summary>How many, and which of them.</summary>
static class Counts
{
    public static List<Token> Put(List<Token> english) => WithLastFirst(WithOneGeneration(english));

    // "Generation 12 generations": said around the number.
    static List<Token> WithOneGeneration(List<Token> english) =>
        english.FindIndex(token => token.Word is "generation") is >= 0 and var at && at + 2 < english.Count && english[at + 1].Number is not null && english[at + 2].Word is "generations" ? [.. english.Where((_, index) => index != at + 2)] : english;

    // "Die drei letzten": "the last three".
    static List<Token> WithLastFirst(List<Token> english)
    {
        var last = english.FindIndex(token => token.Word is "last" or "latest" or "newest");
        return last > 0 && english[last - 1].Number > 1 ? [.. english.Take(last - 1), english[last].Put("last"), english[last - 1], .. english.Skip(last + 1)] : english;
    }
}
