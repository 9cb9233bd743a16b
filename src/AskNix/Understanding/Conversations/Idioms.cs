using AskNix.Understanding.Words;

namespace AskNix.Understanding.Conversations;

/// <summary>Ways of speaking whose small words point to nothing: "while you are at it", "podman it is", "in its place", "that goes for vlc too".</summary>
static class Idioms
{
    static readonly (string[] Said, string[] Plain)[] Table =
    [
        .. Rows(("while you are at it", ""), ("while at it", ""), ("while we are at it", ""), ("in its place", "instead"), ("in its stead", "instead"),
        ("that goes for", "same for"), ("the same goes for", "same for"), ("same goes for", "same for"), ("so does", "same for"),
            ("on second thought", "no"), ("on second thoughts", "no"), ("come to think of it", "no")),
    ];

    /// <summary>The words without these.</summary>
    public static List<Token> Plain(List<Token> tokens)
    {
        var plain = new List<Token>(tokens.Count);
        for (var at = 0; at < tokens.Count;)
        {
            var idiom = Array.Find(Table, row => tokens.Skip(at).Take(row.Said.Length).Select(token => token.Word).SequenceEqual(row.Said, StringComparer.Ordinal));
            if (idiom.Said is not null)
            {
                plain.AddRange(idiom.Plain.Select(tokens[at].Put));
                at += idiom.Said.Length;
            }
            else if (IsChoosing(tokens, at))
            {
                at += 2;
            }
            else
            {
                plain.Add(tokens[at++]);
            }
        }

        return plain;
    }

    // "Podman it is, enable it"
    static bool IsChoosing(List<Token> tokens, int at) => tokens[at].Word is "it" && at > 0 && at + 1 < tokens.Count && tokens[at + 1].Word is "is"
        && (at + 2 == tokens.Count || tokens[at + 2].IsSeparator) && !Verbs.Starters.Contains(tokens[at - 1].Word);

    static IEnumerable<(string[], string[])> Rows(params IEnumerable<(string Said, string Plain)> rows) =>
        rows.Select(row => (row.Said.Split(' '), row.Plain.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
