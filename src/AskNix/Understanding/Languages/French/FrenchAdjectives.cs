namespace AskNix.Understanding.Languages.French;

/// <summary>"La génération précédente": an adjective behind its noun goes before it.</summary>
static class FrenchAdjectives
{
    public static bool Put(FrenchDraft draft, FrenchUnit unit, FrenchUnit? next)
    {
        if (!unit.IsAdjective)
            return false;
        if (draft.Noun >= 0 && draft.Noun < draft.English.Count)
            draft.Insert(draft.Noun, unit, unit.English);
        else if (IsBehindCount(draft))
            draft.Insert(draft.English.Count - 1, unit, unit.English);
        else
            draft.Add(unit, unit.English);
        return true;
    }

    // "Les 5 dernières": English says "the last 5"; of "la génération 5" the number is no count.
    static bool IsBehindCount(FrenchDraft draft) => draft.HasWords && draft.English[^1].Number is not null
        && (draft.English.Count == draft.Clause + 1 || draft.English[^2].Word is not ("generation" or "version" or "port" or "release"));
}
