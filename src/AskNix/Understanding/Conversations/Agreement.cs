using AskNix.Understanding.Entities;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Conversations;

/// <summary>Turns that say yes and nothing else: "yes", "ok, do it", "alright, go for it", "sure, but only for me".</summary>
static class Agreement
{
    static readonly WordSet Yeses = WordTable.Set(
        """
        yes yeah yep yup sure ok okay right exactly y absolutely definitely alright agreed confirmed confirm proceed correct fine
        """);
    static readonly WordSet Around = WordTable.Set("please that but then and thanks now all good it is of course go ahead do let us");
    static readonly string[][] Orders =
        [["do", "it"], ["do", "that"], ["go", "ahead"], ["go", "for", "it"], ["go", "on"], ["let", "us", "do", "it"], ["make", "it", "so"], ["sounds", "good"], ["looks", "good"]];

    /// <summary>Whether these words agree, courtesies aside.</summary>
    public static bool Is(IReadOnlyList<string> words)
    {
        var agrees = false;
        for (var at = 0; at < words.Count;)
        {
            if (Array.Find(Orders, order => words.Skip(at).Take(order.Length).SequenceEqual(order, StringComparer.Ordinal)) is { } said)
                (agrees, at) = (true, at + said.Length);
            else if (Yeses.Contains(words[at]))
                (agrees, at) = (true, at + 1);
            else if (Around.Contains(words[at]))
                at++;
            else
                return false;
        }

        return agrees;
    }

    /// <summary>What stands behind the words that only agree.</summary>
    public static List<Token> Behind(List<Token> tokens) => [.. tokens.SkipWhile(token => Yeses.Contains(token.Word) || Around.Contains(token.Word))];

    /// <summary>Whether these words say for whom, and nothing else.</summary>
    public static bool IsForWhom(IReadOnlyList<Token> words) => words.Count > 0 && SaidScope.IsAll(words);
}
