using AskNix.Understanding.Clauses;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Guards;

/// <summary>Finds out how a clause is meant, by what it begins and ends with, and hands on what is left.</summary>
static class MoodReader
{
    /// <summary>Why a wish for a later time is no order.</summary>
    public const string Later = "I act at once or not at all; a later time I cannot keep.";

    const int MostLeadIns = 8;

    static readonly WordSet QuestionWords = WordTable.Set("what which who whose whom where when why how is are was were does did has am had do have will would could can should may might");

    // Things of this program, of which a wish names one and a question any.
    static readonly WordSet Kinds = WordTable.Set("update upgrade rebuild rollback generation package kernel service feature option channel change installation configuration flake");

    public static Meant Read(Clause clause)
    {
        IReadOnlyList<Token> body = [.. clause.Tokens.SkipWhile(token => token.IsComma)];
        if (Endings.BeginsCondition(body))
            return new Meant(Mood.Conditional, body, "It depends on a condition I cannot watch.");

        body = Endings.WithoutCourtesy(body);
        var mood = Mood.Request;
        var polite = false;
        for (var count = 0; count < MostLeadIns && Strip(body) is var (length, found); count++)
        {
            polite |= found is Mood.Request;
            mood = Bolder(mood, found);
            body = Base([.. body.Skip(length)], wished: found is Mood.Request);
        }

        // "Install vlc" between quotation marks is spoken of, not said; so is `nixos-rebuild switch`.
        if (body is [{ Quoted: true }] or [{ Quoted: true }, { Quoted: true }, ..] && (Verbs.Starters.Contains(body[0].Word) || Verbs.StandAlone.Contains(body[0].Word)))
            mood = Bolder(mood, Mood.Conditional);
        if (body.Any(token => token.Word is "neither"))
            mood = Bolder(mood, Mood.Negated);
        var because = Reason(mood);
        // "Can we have gimp, please" is a wish, "can we have gimp" may be a question.
        if (mood is Mood.HowTo && clause.Tokens is [{ Word: "can" or "could" or "may" or "might" }, { Word: "i" or "we" }, _, ..] && clause.Tokens.Any(token => token.Word is "please"))
            (mood, because, polite) = (Mood.Request, null, true);
        if (mood is not (Mood.Question or Mood.HowTo) && !IsQuestion(body))
            (mood, body, because) = Ended(mood, Endings.WithoutReason(body), because);
        body = Endings.WithoutCourtesy(body);

        if (mood is Mood.Request && IsQuestion(body))
            mood = Mood.Question;
        else if (mood is Mood.Request && clause.EndsWithQuestionMark && !polite)
            (mood, because) = (Mood.Doubt, "It was asked, not ordered.");
        // "Can you undo an update?" asks whether it is possible; "can you undo the update?" asks for it.
        if (mood is Mood.Request && polite && clause.EndsWithQuestionMark && body is [_, { Word: "a" or "an" or "any" }, var kind, ..] && Kinds.Contains(kind.Word))
            (mood, because) = (Mood.HowTo, "It asks whether that is possible.");
        // "Are you able to roll back"
        if (mood is Mood.Request && body.Count == 1 && clause.Tokens is [{ Word: "are" }, { Word: "you" }, ..])
            (mood, because) = (Mood.HowTo, "It asks whether that is possible.");
        return new Meant(mood, body, because, polite);
    }

    public static bool IsQuestion(IReadOnlyList<Token> body) => body.Count > 1 && !IsChore(body) && !SaysWhat(body) && QuestionWords.Contains(body[0].Word)
        && (AsksOfMany(body) || body[0].Word is not ("have" or "has" or "had" or "do") || body[1].Word is "i" or "we" or "you" or "any" or "my" or "the" or "there" or "people" or "they" or "it" or "all");

    // "Do the updates while I am out"
    static bool IsChore(IReadOnlyList<Token> body) => body is [{ Word: "do" }, { Word: "all" }, { Word: "the" or "my" or "our" }, { Word: "updates" or "upgrades" }, ..] || body is [{ Word: "do" }, { Word: "the" or "all" or "my" or "our" or "those" or "these" }, { Word: "updates" or "update" or "upgrade" or "upgrades" or "rebuild" or "rollback" or "cleanup" or "gc" }, ..]
        && (body.Count == 3 || body[3].Word is "while" or "now" or "before" or "please" or "and" or "for" or "on" or "here" or "so" or "because" || body[3].IsComma);

    // "What I want is kdenlive"
    static bool SaysWhat(IReadOnlyList<Token> body) => body is [{ Word: "what" }, { Word: "i" or "we" }, { Word: "want" or "need" or "require" or "really" or "would" or "do" or "no" }, ..] && body.Skip(3).Take(9).Any(token => token.Word is "is" or "are") && body[^1].Word is not ("is" or "are");

    // "Do updates need a reboot"
    static bool AsksOfMany(IReadOnlyList<Token> body) =>
        body[0].Word is "do" or "does" or "did" && body.Skip(2).Take(3).Any(token => token.Word is "need" or "require" or "cause" or "break" or "take" or "happen" or "affect" or "come" or "cost" or "touch" or "keep" or "use" or "include" or "work" or "matter" or "survive" or "go" or "get" or "have");

    static (Mood, IReadOnlyList<Token>, string?) Ended(Mood mood, IReadOnlyList<Token> body, string? because)
    {
        // "Rebuild but don't switch yet": only the one half is put off.
        if (Endings.WithoutNotYet(body) is { } now && !(now.Count > 3 && now[^1].Word is "switch" or "activate" or "apply" && now.Any(token => token.Word is "but" or "and")))
            (body, mood, because) = (now, Mood.Negated, "It says not yet.");
        if (Endings.WithoutDoubt(body) is { } certain)
            (body, mood, because) = (certain, Bolder(mood, Mood.Doubt), because ?? "It sounds unsure.");
        if (Endings.WithoutLater(body) is { } today)
        {
            // "I need musescore for choir practice tonight": what it is for is later, not the wish.
            if (mood is Mood.Request && today.Count > 0 && today[^1].Word is not "for" && today.Any(token => token.Word is "for") && today.Any(token => token.Word is "install" or "need" or "want" or "get" or "add" or "put" or "have"))
                body = today;
            else
                (body, mood, because) = (today, Bolder(mood, Mood.Conditional), because ?? Later);
        }

        if (Endings.WithoutCondition(body) is { } always)
            (body, mood, because) = (always, Bolder(mood, Mood.Conditional), because ?? "It depends on a condition I cannot watch.");
        return (mood, body, because);
    }

    // The longest beginning counts; of two equally long ones the more cautious.
    static (int Length, Mood Mood)? Strip(IReadOnlyList<Token> body)
    {
        (int Length, Mood Mood)? best = null;
        foreach (var (pattern, mood) in LeadIns.All)
        {
            // "Show how much space is left" asks for a number, not for the way.
            if (pattern.MatchStart(body) is { } length && length > 0 && length < body.Count && !(mood is Mood.HowTo && body[length - 1].Word is "how" && body[length].Word is "much" or "many" or "big" or "large" or "full" or "long" or "old") && (best is null || length > best.Value.Length || (length == best.Value.Length && mood > best.Value.Mood)))
                best = (length, mood);
        }

        foreach (var pattern in QuestionLeads.All)
        {
            if (pattern.MatchStart(body) is { } length && length > 0 && length < body.Count && (best is null || length >= best.Value.Length))
                best = (length, Mood.Question);
        }

        return best;
    }

    // "would you mind installing": the wish is to install.
    static IReadOnlyList<Token> Base(IReadOnlyList<Token> body, bool wished) =>
        body is [var first, ..] && (Verbs.BaseOfGerund(first.Word) ?? (wished ? Verbs.BaseOfPast(first.Word) : null)) is { } verb ? [first with { Word = verb }, .. body.Skip(1)] : body;

    static Mood Bolder(Mood left, Mood right) => left > right ? left : right;

    static string? Reason(Mood mood) => mood switch
    {
        Mood.HowTo => "It asks how it is done.",
        Mood.Doubt => "It asks whether it should be done.",
        Mood.Negated => "It says not to.",
        Mood.Reported => "It tells what somebody else says.",
        Mood.Past => "It tells what has happened.",
        _ => null,
    };
}
