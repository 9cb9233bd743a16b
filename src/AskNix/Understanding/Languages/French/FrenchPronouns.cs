using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.French;

/// <summary>Pronouns: those that English says behind its verb, those that it does not need, and articles that are pronouns.</summary>
static class FrenchPronouns
{
    public static readonly WordSet Subjects = WordTable.Set("i we you he she they it");

    public static bool Put(FrenchDraft draft, FrenchUnit unit, FrenchUnit? next)
    {
        switch (unit)
        {
            // "Je me sers de vim", "tu peux y ajouter"
            case { IsEmptyPronoun: true } when next is { IsVerb: true } or { IsArticle: true } or { IsEmptyPronoun: true } or { Meaning: "have" or "has" or "am" or "is" or "are" }:
            // "Pour nous aider"
            case { Said: "nous" or "vous" } when next is { IsInfinitive: true }:
            // "On voudrait avoir docker"
            case { Meaning: "have" } when draft.LastInClause is "want" or "need":
                return true;
            // "Peux-tu le supprimer", "ne le supprime pas", "je le veux"
            case { IsArticle: true } when next is { IsInfinitive: true } || next is { IsVerb: true } && IsBehindSubject(draft) || next is { Meaning: "want" or "need" } && Subjects.Contains(draft.LastInClause):
                draft.Pronoun = Object(unit);
                return true;
            // "Supprime le, stp": an article with no noun is a pronoun.
            case { IsArticle: true } when draft.HasVerb && draft.Verb + 1 == draft.English.Count && next is null or { EndsClause: true } or { Meaning: "please" or "" }:
                draft.Add(unit, Object(unit));
                return true;
            // "Installe-m'en un"
            case { Said: "un" or "une" } when next is null or { EndsClause: true }:
                draft.Add(unit, "one");
                return true;
            // "Je le veux"
            case { Meaning: "want" } when draft.Pronoun is { } wanted:
                draft.Pronoun = null;
                draft.Add(unit, $"want {wanted}");
                return true;
            default:
                return false;
        }
    }

    static string Object(FrenchUnit article) => article.Said is "les" ? "them" : "it";

    // "Tu le supprimes": a verb behind "le" is a noun where nobody does it.
    static bool IsBehindSubject(FrenchDraft draft) => draft.At > 0 && draft.Units[draft.At - 1] is var before
        && (before.Said is "ne" or "me" or "te" or "nous" or "vous" || before.Meaning is { Length: > 0 } subject && Subjects.Contains(subject[(subject.LastIndexOf(' ') + 1)..]));
}
