using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.French;

/// <summary>The halves of a negation: "ne" before the verb, and what tells how much is denied behind it.</summary>
static class FrenchDenials
{
    // Before these an order may stand with nothing said of who does it.
    static readonly WordSet Leads = WordTable.Set("please hi hello thanks so now well ok yes no wait also then and but you i we want to rather just only really for if ,");

    static readonly WordSet SecondHalves = WordTable.Set("pas jamais plus rien personne aucun aucune que");

    public static bool Put(FrenchDraft draft, FrenchUnit unit, FrenchUnit? next)
    {
        switch (unit)
        {
            case { Said: "ne" }:
                PutFirstHalf(draft, unit);
                return true;
            // "N'active surtout pas ssh"
            case { Meaning: "do not" } when draft.IsDenied:
                return true;
            // "Ne rien installer", "tout supprimer"
            case { Said: "rien" or "tout" } when next is { IsInfinitive: true }:
                draft.Pronoun = unit.Said is "tout" ? "everything" : "anything";
                return true;
            case { Said: "pas" }:
            case { } when draft.IsDenied && SecondHalves.Contains(unit.Said):
                PutSecondHalf(draft, unit, next);
                return true;
            default:
                return false;
        }
    }

    static void PutFirstHalf(FrenchDraft draft, FrenchUnit unit)
    {
        var rest = draft.Units.Skip(draft.At + 1).TakeWhile(other => !other.EndsClause).ToList();
        var second = rest.Find(other => SecondHalves.Contains(other.Said) || other.Said is "pas du tout" or "plus jamais")?.Said;
        draft.IsDenied = true;
        if (second is "que")
        {
            draft.Add(unit, "only");
            return;
        }

        var denied = rest.Find(other => !other.IsEmptyPronoun && !other.IsArticle && other.Said is not ("nous" or "vous" or "pas" or "jamais" or "plus" or "rien"));
        if (denied?.Meaning is { } meaning && FrenchVerbs.Auxiliaries.Contains(meaning.Split(' ')[0]))
            draft.DeniesBehind = second is "plus" ? "no longer" : "not";
        else if (draft.InClause.All(token => Leads.Contains(token.Word)))
            draft.Add(unit, second is "jamais" ? "never" : "do not");
        else if (FrenchPronouns.Subjects.Contains(draft.Last))
            draft.Add(unit, draft.Last is "he" or "she" or "it" ? "does not" : "do not");
        // "Vim n'installe pas": of an order nothing must be left undenied.
        else if (denied is { IsVerb: true })
            draft.Insert(draft.Clause, unit, "do not");
        else
            draft.Add(unit, "does not");
    }

    static void PutSecondHalf(FrenchDraft draft, FrenchUnit unit, FrenchUnit? next)
    {
        var said = draft.IsDenied ? BehindFirstHalf(draft, unit) : next switch
        {
            // "Installe pas vim": half of the negation is often not said.
            { Said: "de" or "du" } => "no",
            { IsVerb: true } when !draft.HasVerb => "do not",
            _ => "not",
        };
        if (said is "not" && draft.HasVerb)
            draft.Insert(draft.Verb, unit, "do not");
        else
            draft.Add(unit, said);
    }

    static string BehindFirstHalf(FrenchDraft draft, FrenchUnit unit) => unit.Said switch
    {
        "rien" => "anything",
        "personne" => "anyone",
        "aucun" or "aucune" => "any",
        "jamais" when !draft.English.Exists(token => token.Word is "never") => "ever",
        "plus" when !draft.English.Exists(token => token.Word is "longer") => "any more",
        _ => "",
    };
}
