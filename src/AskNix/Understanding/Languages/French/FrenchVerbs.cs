using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.French;

/// <summary>Verbs, in the form that the English word before them asks for.</summary>
static class FrenchVerbs
{
    public static readonly WordSet Auxiliaries = WordTable.Set("is are am was were has can could should must may will would");

    public static bool Put(FrenchDraft draft, FrenchUnit unit, FrenchUnit? next)
    {
        if (!unit.IsVerb)
            return false;
        switch (draft.LastInClause)
        {
            // "Sans installer vim"
            case "without" or "about" or "by" or "before" or "after":
                draft.AddVerb(unit, EnglishForms.Gerund(unit.English));
                break;
            // "J'ai installe gimp": the accent that tells is often left out.
            case "have" or "has" or "had" or "just" or "already" or "is" or "was" or "been" or "be":
                draft.AddVerb(unit, EnglishForms.Past(unit.English));
                break;
            // "Je veux installer vim"
            case "want" or "need" when unit.IsInfinitive:
                draft.Add(unit, "to");
                draft.AddVerb(unit, unit.English);
                break;
            // "Qu'est-ce qui garde firefox ?"
            case "what" or "which" or "who" when !unit.IsInfinitive:
                draft.AddVerb(unit, EnglishForms.ThirdPerson(unit.English));
                break;
            // "Pour installer vim"
            case "for":
                draft.English[^1] = draft.English[^1].Put("to");
                draft.AddVerb(unit, unit.English);
                break;
            // "Vim et git à installer": English says the verb first, and no word for "à".
            case var before when IsBehindItsThings(draft, unit):
                if (before is "to")
                    draft.English.RemoveAt(draft.English.Count - 1);
                draft.InsertVerb(draft.Clause, unit, unit.English);
                return true;
            default:
                draft.AddVerb(unit, unit.English);
                break;
        }

        if (draft.Pronoun is { } pronoun)
            draft.Add(unit, pronoun);
        draft.Pronoun = null;
        return true;
    }

    // Behind "à", where nobody is said to do it, or with nothing before it but things.
    static bool IsBehindItsThings(FrenchDraft draft, FrenchUnit unit) => !draft.HasVerb && unit.IsInfinitive && draft.HasWords
        && (draft.Last is "to" && !draft.InClause.Any(token => FrenchPronouns.Subjects.Contains(token.Word) || Auxiliaries.Contains(token.Word)) || draft.InClause.All(token => token.Word is "the" or "of" or "and" or "a" or "my" || draft.Names.Contains(token)));
}
