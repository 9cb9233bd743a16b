using AskNix.Understanding.Words;

namespace AskNix.Understanding.Guards;

/// <summary>Who says so, named beside what is said and parted from it by a comma: "discord has to go, they say", "use ripgrep, says the wiki"; or what is only imagined.</summary>
static class Hearsay
{
    const int Longest = 4;
    const int LongestOfPlace = 7;

    static readonly WordSet Saying = WordTable.Set("say says said claim claims claimed think thinks thought writes wrote reckons reckon");

    static readonly WordSet Hearing = WordTable.Set("heard hear read gather");

    // What I think I may wish; "as I said" says it again.
    static readonly WordSet Own = WordTable.Set("i we as like you");

    /// <summary>Whether a part between commas says who says the rest, and nothing else.</summary>
    public static bool IsSaid(IReadOnlyList<Token> tokens)
    {
        if (IsForAnother(tokens) || IsOfSomebodyElse(tokens) || tokens.Any(token => token.Word is "theoretically" or "hypothetically"))
            return true;
        var start = 0;
        for (var at = 0; at <= tokens.Count; at++)
        {
            if (at < tokens.Count && !tokens[at].IsSeparator)
                continue;
            // "It says in the wiki"
            if (start > 0 && at - start is > 1 and <= LongestOfPlace && tokens[start].Word is "it" && Saying.Contains(tokens[start + 1].Word))
                return true;
            if (start > 0 && at - start is > 1 and <= Longest && IsSaying([.. tokens.Skip(start).Take(at - start)]))
                return true;
            start = at + 1;
        }

        return false;
    }

    // "On somebody else's computer", as other languages put it.
    static bool IsOfSomebodyElse(IReadOnlyList<Token> tokens) => Enumerable.Range(1, Math.Max(0, tokens.Count - 2)).Any(at => tokens[at].Word is "somebody" or "someone" && tokens[at + 1].Word is "else" && tokens[at - 1].Word is "of");

    // "Todo for Bob: install vlc"
    static bool IsForAnother(IReadOnlyList<Token> tokens) => tokens is [{ Word: "todo" or "to-do" or "task" or "note" or "message" or "reminder" or "order" or "job" or "memo" }, { Word: "for" or "to" }, var whom, _, ..] && !Here.Contains(whom.Word);

    static readonly WordSet Here = WordTable.Set("me us you today now tonight this the my our all myself ask-nix nixos");

    // "Compliance says so" is a reason: nothing but the saying may stand at the end.
    static bool IsSaying(List<Token> part) => Hearing.Contains(part[^1].Word) && part[^2].Word is "i" or "we"
        || (Saying.Contains(part[^1].Word) || Saying.Contains(part[0].Word)) && part[^1].Word is not "so" && !part.Exists(token => Own.Contains(token.Word));
}
