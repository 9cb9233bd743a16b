namespace AskNix.Understanding.Languages.French;

/// <summary>What asks: in English it stands before what it asks of.</summary>
static class FrenchQuestions
{
    public static bool Put(FrenchDraft draft, FrenchUnit unit, FrenchUnit? next)
    {
        switch (unit)
        {
            case { Meaning: "ask" }:
                draft.Asks = ("", draft.English.Count);
                return true;
            case { Meaning: "why" or "where" or "since when" }:
                draft.Asks = (unit.Meaning, draft.English.Count);
                draft.Add(unit, unit.Meaning);
                return true;
            // "Firefox, c'est quoi ?", "vlc s'installe comment ?"
            case { Meaning: "what is the purpose of" or "what is" or "how big is" or "how do i" or "where does * come from" } when draft.English.Count > 0 && next is null or { EndsClause: true }:
                PutBefore(draft, unit);
                return true;
            // "Gimp utilise-t-il gtk ?"
            case { Said: "il" or "elle" or "ils" or "elles" } when draft.Verb > draft.Clause && draft.IsVerbLast:
                draft.Insert(draft.Clause, unit, "does");
                return true;
            // "Que fait htop ?"
            case { Said: "que" } when draft.English.Count == draft.Clause && next is { IsVerb: true }:
                draft.Add(unit, "what");
                return true;
            // "Est-il activé"
            case { Meaning: ['^', .. var asking] } when draft.English.Count == draft.Clause:
                draft.Add(unit, $"{asking} it");
                return true;
            // "Nginx est-il activé"
            case { Meaning: ['^', .. var asking] }:
                draft.Insert(draft.Clause, unit, asking);
                return true;
            default:
                return false;
        }
    }

    /// <summary>"Est-ce que ssh est activé": at the end of the clause what asks goes before who does it.</summary>
    public static void Invert(FrenchDraft draft)
    {
        if (draft.Asks is not (var words, var at))
            return;
        var english = draft.English;
        var from = at + (words.Length == 0 ? 0 : words.AsSpan().Count(' ') + 1);
        var finite = english.FindIndex(from, token => FrenchVerbs.Auxiliaries.Contains(token.Word));
        if (finite == from || from >= english.Count)
            return;
        if (finite > 0)
        {
            var token = english[finite];
            english.RemoveAt(finite);
            english.Insert(from, token);
        }
        else
        {
            english.Insert(from, english[from].Put(english[from].Word is "i" or "we" or "you" or "they" ? "do" : "does"));
        }
    }

    static void PutBefore(FrenchDraft draft, FrenchUnit unit)
    {
        var (english, place) = (draft.English, draft.Clause);
        // "Htop, ça fait quoi ?"
        if (draft.Clause == english.Count && draft.Clause > 1 && english.Take(draft.Clause - 1).All(token => token.Word is "the" or "package" or "program" or "command" || draft.Names.Contains(token)))
        {
            english.RemoveAt(draft.Clause - 1);
            place = 0;
        }

        if (draft.Verb > place)
        {
            var verb = english.GetRange(draft.Verb, draft.VerbWords);
            english.RemoveRange(draft.Verb, draft.VerbWords);
            english.InsertRange(place, verb);
        }

        draft.Insert(place, unit, unit.English.Replace("* ", "", StringComparison.Ordinal));
    }
}
