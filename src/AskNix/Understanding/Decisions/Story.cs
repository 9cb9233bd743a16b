using AskNix.Understanding.Clauses;
using AskNix.Understanding.Guards;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions;

/// <summary>
/// The wish in a story: "we have a meeting in an hour and I lack zoom, please install it". Each piece between commas, "so" and "please"
/// is read alone; where exactly one of them is a wish, the rest is its reason.
/// </summary>
sealed class Story(Func<Clause, ClauseReading> read)
{
    const double Plain = 0.8;
    const int LeastWords = 6;

    /// <summary>The pieces, with the one that is a wish; null where there is none or more than one, or where a piece forbids or doubts.</summary>
    public IReadOnlyList<ClauseReading>? Read(IReadOnlyList<Token> tokens)
    {
        if (tokens.Count < LeastWords || tokens.Any(token => token.Word is "?") && tokens[^1].Word is not "?")
            return null;
        var pieces = Pieces(tokens).Select(piece => read(new Clause(piece, false, "and"))).ToList();
        var wishes = pieces.Where(piece => piece.Found is { AtMost: null, Confidence: >= Plain } found && found.Steps.Any(Effects.Changes) && piece.Meant.Mood is Mood.Request).ToList();
        return pieces.Count > 1 && wishes.Count == 1 && pieces.TrueForAll(piece => piece.Meant.Mood is Mood.Request or Mood.Past) ? wishes : null;
    }

    static IEnumerable<List<Token>> Pieces(IReadOnlyList<Token> tokens)
    {
        var piece = new List<Token>();
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            var ends = token.EndsSentence || (token.IsComma && !IsInList(tokens, at)) || (token.Word is "so" or "please" or "then" or "therefore" && at + 1 < tokens.Count);
            if (!ends)
            {
                piece.Add(token);
                continue;
            }

            if (piece.Count > 0)
                yield return piece;
            piece = [];
        }

        if (piece.Count > 0)
            yield return piece;
    }

    // "firefox, thunderbird and vlc": the comma parts names, not thoughts.
    static bool IsInList(IReadOnlyList<Token> tokens, int comma) =>
        comma + 2 < tokens.Count && (tokens[comma + 2].IsComma || tokens[comma + 2].Word is "and" or "or");
}
