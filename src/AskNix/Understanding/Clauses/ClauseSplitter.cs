using AskNix.Understanding.Clauses.Splitting;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Clauses;

/// <summary>
/// Splits what was said into its wishes: at full stops, at "then", and at "and", "but" and commas where a new wish begins behind them. A sentence that
/// lists states is put into orders as a whole; any other is cut, and its wishes put into the order of doing.
/// </summary>
sealed class ClauseSplitter(Func<string, bool> isName, StateList states)
{
    readonly Sentences _sentences = new(isName);
    readonly SentenceCutter _cutter = new(isName);
    readonly OrderOfDoing _order = new(isName);

    public List<Clause> Split(IReadOnlyList<Token> tokens)
    {
        // "New desk: git and tmux installed; docker running": what stands under one heading is one list.
        if (tokens.Any(token => token.Word is ";") && Listed([.. tokens.Select(token => token.Word is ";" ? token.Put(",") : token)]) is { } listed)
            return Clauses(listed, asked: false);
        var clauses = new List<Clause>();
        foreach (var (sentence, asked) in _sentences.Read(tokens))
            clauses.AddRange(Clauses(Listed(sentence) ?? _order.Arrange(_cutter.Cut(SharedVerbs.Repeat(sentence))), asked));
        return Afterwards.Settle(clauses, isName);
    }

    List<Piece>? Listed(List<Token> sentence) => states.Read(sentence) is { } orders ? [.. orders.Select((order, at) => new Piece(order, at == 0 ? "" : "and"))] : null;

    // The question mark belongs to what stands before it.
    static List<Clause> Clauses(List<Piece> pieces, bool asked) => [.. pieces.Select((piece, at) => new Clause(piece.Tokens, asked && at == pieces.Count - 1, piece.After))];
}
