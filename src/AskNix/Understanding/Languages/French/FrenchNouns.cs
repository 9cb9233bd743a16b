using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.French;

/// <summary>What says in English what it says in French: a noun, before which an adjective goes, or a word that has none.</summary>
static class FrenchNouns
{
    // Words that are no nouns: an adjective behind one of them stays where it is.
    static readonly WordSet Function = WordTable.Set("the a an my your our his this that these of to in on at for from with without and or but not no is are was were be has have i we you he she they it which what who how why if when all only than as more most");

    public static bool Put(FrenchDraft draft, FrenchUnit unit, FrenchUnit? next)
    {
        if (unit.Meaning is { Length: > 0 } meaning)
            draft.Noun = Function.Contains(meaning.Split(' ')[0]) ? -1 : draft.English.Count;
        draft.Add(unit, unit.Meaning!);
        return true;
    }
}
