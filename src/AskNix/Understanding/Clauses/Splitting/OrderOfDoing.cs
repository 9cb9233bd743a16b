using AskNix.Understanding.Words;

namespace AskNix.Understanding.Clauses.Splitting;

/// <summary>Puts wishes into the order of doing where it is not that of saying: "install X after updating", "before installing X, update".</summary>
sealed class OrderOfDoing(Func<string, bool> isName)
{
    // "Once you are done updating", "after you have pinned it"
    static readonly WordSet BeforeVerb = WordTable.Set("have are do done with finished go and ahead also please just");

    static readonly WordSet Tellers = WordTable.Set("it this that everything nothing something my the they he she things i we");

    static readonly WordSet Askers = WordTable.Set("is are was were does did has should what which who when where why how");

    public List<Piece> Arrange(List<Piece> pieces)
    {
        var ordered = new List<Piece>(pieces.Count + 1);
        for (var at = 0; at < pieces.Count; at++)
        {
            var piece = pieces[at];
            if (ordered.Count > 0 && SaidFirst(piece) is { } earlier)
            {
                ordered.Insert(ordered.Count - 1, new Piece(earlier, ordered[^1].After));
            }
            else if (Steps(piece.Tokens, at + 1 < pieces.Count ? pieces[at + 1].Tokens : null) is var (first, second, count))
            {
                ordered.AddRange([new Piece(first, piece.After), new Piece(second, "then")]);
                at += count - 1;
            }
            else
            {
                ordered.Add(piece);
            }
        }

        return ordered;
    }

    // "..., but before that pin it", "..., but first pin it", "... but pin it first"
    static List<Token>? SaidFirst(Piece piece) => piece.Tokens switch
    {
        [{ Word: "before" }, { Word: "that" or "this" }, _, ..] => piece.Tokens[2..],
        [{ Word: "first" }, _, ..] when piece.After is "but" => piece.Tokens[1..],
        [var verb, _, .., { Word: "first" }] when piece.After is "but" && Verbs.Starters.Contains(verb.Word) => piece.Tokens[..^1],
        _ => null,
    };

    // What is done first and what then, and how many pieces say it. "It broke after updating" tells, "is a reboot needed after updating" asks; only an
    // order has an order of doing.
    (List<Token> First, List<Token> Second, int Count)? Steps(List<Token> tokens, List<Token>? next)
    {
        var at = tokens.FindIndex(token => token.Word is "before" or "after" or "once" or "when");
        if (at < 0 || at + 1 >= tokens.Count || Done(tokens, at) is not var (start, verb))
            return null;
        List<Token> done = [tokens[start].As(verb), .. tokens.Skip(start + 1)];
        var (clause, main, count) = at > 0 ? (done, tokens[..at], 1)
            : End(done) is > 0 and var end ? (done[..end], done[(done[end].IsComma ? end + 1 : end)..], 1)
            : (done, next, 2);
        return main is null || IsNoOrder(main) ? null
            : tokens[at].Word is "before" ? (main, clause, count) : (clause, main, count);
    }

    // "After updating, install micro", "after removing nano install micro": where the other wish begins; -1 where it does not.
    int End(List<Token> done)
    {
        var end = done.FindIndex(token => token.IsComma);
        if (end >= 0 || done.Count < 4)
            return end;
        var order = done.FindIndex(2, token => Verbs.Starters.Contains(token.Word) && token.Word is not ("do" or "let"));
        return order > 0 && order + 1 < done.Count && isName(done[order - 1].Text) ? order : -1;
    }

    // "After updating", "after you have pinned it", "before you collect garbage", "once you are done updating": what is done first or last, by whom it is done.
    static (int Start, string Verb)? Done(List<Token> tokens, int at)
    {
        var joint = tokens[at].Word;
        if (joint is "before" or "after" && Verbs.BaseOfGerund(tokens[at + 1].Word) is { } gerund)
            return (at + 1, gerund);
        if (tokens[at + 1].Word is not "you")
            return null;
        var start = at + 2;
        while (start + 1 < tokens.Count && BeforeVerb.Contains(tokens[start].Word))
            start++;
        if (start >= tokens.Count || tokens[start].Word is "do" or "go" || joint is "when" && !tokens[at..start].Exists(token => token.Word is "done" or "finished" or "have"))
            return null;
        var verb = Verbs.BaseOfGerund(tokens[start].Word)
            ?? (joint is "before" or "after" && Verbs.Starters.Contains(tokens[start].Word) ? tokens[start].Word : null)
            ?? (joint is not "before" ? Verbs.BaseOfParticiple(tokens[start].Word) : null);
        return verb is null ? null : (start, verb);
    }

    static bool IsNoOrder(List<Token> tokens) =>
        tokens is [var first, ..] && (Tellers.Contains(first.Word) || Askers.Contains(first.Word))
        || tokens is [{ Word: "do" or "can" or "could" or "must" or "may" or "will" or "would" or "have" }, { Word: "i" or "we" or "it" or "they" or "the" or "my" or "that" or "this" }, ..];
}
