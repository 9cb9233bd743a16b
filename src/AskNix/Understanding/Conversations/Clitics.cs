using AskNix.Understanding.Words;

namespace AskNix.Understanding.Conversations;

/// <summary>Parts verbs from the pronoun Spanish and French write onto them: "instálalo", "désactive-le".</summary>
static class Clitics
{
    static readonly string[] Spanish = ["los", "las", "lo", "la"];
    static readonly string[] French = ["-les", "-le", "-la"];

    public static List<Token> Part(List<Token> tokens) => [.. tokens.SelectMany(Part)];

    static IEnumerable<Token> Part(Token token)
    {
        if (Array.Find(French, ending => token.Word.EndsWith(ending, StringComparison.Ordinal)) is { } french)
            return [token.Put(token.Word[..^french.Length]), token.Put(french[1..])];
        // The stress, written where the pronoun moves it, goes with the pronoun.
        return Array.Find(Spanish, ending => token.Word.EndsWith(ending, StringComparison.Ordinal)) is { } spanish && token.Word.Length > spanish.Length + 3
            ? [token.Put(Unstressed(token.Word[..^spanish.Length])), token.Put(spanish)] : [token];
    }

    static string Unstressed(string word) =>
        word.Replace('á', 'a').Replace('é', 'e').Replace('í', 'i').Replace('ó', 'o').Replace('ú', 'u');
}
