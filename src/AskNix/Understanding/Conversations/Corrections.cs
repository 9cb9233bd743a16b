using AskNix.Understanding.Words;

namespace AskNix.Understanding.Conversations;

/// <summary>Turns that put something in the place of what was said: "no, vim", "make that neovim", "sorry, i meant podman", "vim instead".</summary>
static class Corrections
{
    static readonly WordSet Openers = WordTable.Set("no nope nah wait sorry oops hold hang on oh hmm actually rather better please then");

    /// <summary>The turn without what only corrects, where an order of its own stands behind that; else the turn itself.</summary>
    public static Turn Order(Turn turn)
    {
        var from = turn.Words.TakeWhile(token => token.IsSeparator || Openers.Contains(token.Word)).Count();
        return from > 0 && from + 1 < turn.Words.Length && Verbs.Starters.Contains(turn.Words[from].Word) ? turn.From(from) : turn;
    }

    /// <summary>Whether a turn is one of these.</summary>
    public static bool Is(Turn turn) =>
        turn.Plain.Any(word => word is "instead" or "rather")
        || turn.Segments.Any(segment => segment[0].Word is "not")
        || turn.Plain is ["no" or "nope" or "nah" or "wait" or "sorry" or "oops" or "better" or "only" or "just" or "correction", ..]
            or ["i", "meant" or "mean", ..] or ["make" or "scratch" or "strike", "it" or "that", ..] or ["hold" or "hang", "on", ..] or ["back", "to", ..]
            or ["wrong", "one" or "program" or "port" or "name", ..]
            or ["oh" or "hmm" or "actually", "no" or "wait" or "make" or "sorry" or "not", ..]
            or [.., "make", "it" or "that", _] or [.., "make", "it" or "that"];
}
