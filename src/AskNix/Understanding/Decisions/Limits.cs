using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Frames;
using AskNix.Understanding.Guards;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions;

/// <summary>
/// What is to stay, said beside a wish to take something away: "delete old generations, but keep the last 3". It is joined to the wish
/// where it is understood; where it is not, nothing is taken away.
/// </summary>
static class Limits
{
    static readonly WordSet Staying = WordTable.Set("keep keeping leave leaving retain preserve save spare except but-not besides unless");

    // Packages are for the one who asks, or for all.
    static readonly WordSet Others = WordTable.Set(
        "him her them his their kid kids child children son daughter wife husband user users guest guests root mother father mom dad brother sister grandma grandpa grandson granddaughter family friend boss team account accounts");

    // What tells one form of a program from another.
    static readonly WordSet Forms = WordTable.Set("version versions edition variant one ones stuff kind build release flavour flavor fork bloat");

    static readonly WordSet Persons = WordTable.Set("me myself us my our him her them his their kids kid children child son daughter wife husband users user guests guest root");

    /// <summary>The clauses, with what is to stay joined to the wish before it.</summary>
    public static IReadOnlyList<ClauseReading> Join(IReadOnlyList<ClauseReading> clauses)
    {
        var joined = new List<ClauseReading>(clauses.Count);
        foreach (var clause in clauses)
        {
            // "Turn off bluetooth but keep wifi on": what stays as it is needs nothing done.
            if (joined is [.., { Found.Steps: [DisableFeature off] }] && clause is { Meant: { Mood: Mood.Request, Body: [{ Word: "keep" or "leave" }, ..] }, Found.Steps: [EnableFeature on] } && on.Feature != off.Feature)
                continue;
            if (joined is not [.., { Found: { Steps: [DeleteGenerations wish] } found } before] || !SaysToStay(clause))
                joined.Add(clause);
            else if (Limited(wish, clause) is { } limited)
                joined[^1] = before with { Found = found with { Steps = [limited] } };
            else
                // By itself it may be a wish to delete what the one before it spares: "older than a month, but keep the last 2 weeks".
                joined.Add(clause with { Found = null });
        }

        return joined;
    }

    /// <summary>The reading, held back where something is to stay that nobody understood.</summary>
    public static Understood Heed(Understood understood, IReadOnlyList<ClauseReading> clauses) =>
        understood.Reading is Reading.Act && understood.Steps.Any(step => step is DeleteGenerations { Keep: null, OlderThan: null, Generations.IsDefaultOrEmpty: true }) && clauses.Any(Counts)
            ? understood with { Reading = Reading.Ask, Because = "It counts what is to go or to stay, and I did not understand how." }
        : understood.Reading is Reading.Act && understood.Steps.Any(Effects.TakesAway) && clauses.Any(clause => SaysToStay(clause) && clause.Found?.Steps.Any(Effects.TakesAway) is not true)
            ? understood with { Reading = Reading.Ask, Because = "It says what is to stay, and I did not understand that part." }
            : understood.Reading is Reading.Act && understood.Steps.Any(step => step is EnableFeature or InstallPackage or RemovePackage) && clauses.Any(clause => SaysBounds(clause) || SaysForms(clause))
                ? understood with { Reading = Reading.Ask, Because = "It sets bounds that I cannot keep." }
            : understood;

    // "Delete old generations, really all but the last 3": a number nothing was made of.
    static bool Counts(ClauseReading clause) =>
        (clause.Found is null or { Steps: [DeleteGenerations] } || clause.Clause.Tokens.Any(token => token.Word is "stay" or "stays" or "remain" or "remains" or "keep" or "kept")) && clause.Clause.Tokens.Any(token => token.Number is not null && token.Word is not ("one" or "1"));

    // "Allow ssh only from my lan": a feature has no such bounds.
    static bool SaysBounds(ClauseReading clause)
    {
        var tokens = clause.Clause.Tokens;
        if (IsForAnother(tokens))
            return true;
        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            if (tokens[at].Word is "only" or "just" or "exclusively" or "solely" && tokens[at + 1].Word is "from" or "within" or "inside" or "over" or "via" or "to" or "during" or "between")
                return true;
            // "Install steam, but not for the kids": "not for the others" says for whom, this only for whom not.
            if (tokens[at].Word is "not" or "but-not" && tokens[at + 1].Word is "for" && tokens.Skip(at + 2).Take(3).Any(token => Persons.Contains(token.Word)) && !tokens.Skip(at + 2).Any(token => token.Word is "others" or "other" or "everyone" or "everybody" or "else"))
                return true;
        }

        return false;
    }

    // "But not the microsoft version": which form of a program there is, its package says.
    static bool SaysForms(ClauseReading clause)
    {
        var tokens = clause.Clause.Tokens;
        var at = tokens.ToList().FindIndex(token => token.Word is "but-not" or "not" or "without");
        return at > 0 && at + 2 < tokens.Count && tokens[at + 1].Word is "the" or "an" or "a" or "any" or "its" or "that" && tokens.Skip(at + 2).Any(token => Forms.Contains(token.Word));
    }

    // "Just for my son", "for the kids account only"
    static bool IsForAnother(IReadOnlyList<Token> tokens)
    {
        var at = tokens.ToList().FindLastIndex(token => token.Word is "for" or "from" or "on" or "in" or "to");
        if (at < 1 || SaidScope.Of(tokens) is not Scope.Auto)
            return false;
        var whom = tokens.Skip(at + 1).Select(token => token.Word.Split('\'')[0]).ToList();
        return whom.Count is > 0 and < 6 && whom.Exists(Others.Contains) && (IsOnly(tokens[at - 1].Word) || IsOnly(whom[^1]));
    }

    static bool IsOnly(string word) => word is "only" or "just" or "exclusively" or "solely" or "alone";

    static bool SaysToStay(ClauseReading clause)
    {
        var tokens = clause.Clause.Tokens;
        for (var at = 0; at < tokens.Count; at++)
        {
            // "I keep getting warnings": it goes on, nothing stays.
            if (Staying.Contains(tokens[at].Word) && !(tokens[at].Word is "keep" && at + 1 < tokens.Count && tokens[at + 1].Word.EndsWith("ing", StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    static DeleteGenerations? Limited(DeleteGenerations wish, ClauseReading clause)
    {
        if (clause.Meant.Mood is Mood.Negated or Mood.Conditional)
            return null;
        // "But keep the last week" is a wish to delete by itself too: behind another it only says how far that one goes.
        if (clause.Found is { Steps: [DeleteGenerations said] })
            return Both(wish, said);
        if (clause.Found is { Steps: [PinGeneration] })
            return null;
        var tokens = clause.Clause.Tokens;
        if (tokens.Count(token => token.Number is not null) is not 1)
            return null;
        var at = tokens.TakeWhile(token => token.Number is null).Count();
        // "Keep generation 12" names one; "keep the last 12" counts.
        if (tokens[at].Number is not (> 0 and var number) || (at > 0 && tokens[at - 1].Word is "generation" or "generations" or "number"))
            return null;
        // "Leave 41 alone" names one as well.
        if (tokens.Skip(at + 1).Any(token => token.Word is "alone" or "untouched" or "be"))
            return null;
        if (at + 1 < tokens.Count && Ages.Of(number, tokens[at + 1].Word) is { } age)
            return Both(wish, new DeleteGenerations(OlderThan: age));
        return Both(wish, new DeleteGenerations(Keep: number));
    }

    static DeleteGenerations? Both(DeleteGenerations wish, DeleteGenerations said) =>
        !wish.Generations.IsDefaultOrEmpty || !said.Generations.IsDefaultOrEmpty || (wish.Keep is not null && said.Keep is not null) || (wish.OlderThan is not null && said.OlderThan is not null) ? null
            : new DeleteGenerations(wish.Keep ?? said.Keep, wish.OlderThan ?? said.OlderThan);
}
