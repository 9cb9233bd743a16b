using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.French;

/// <summary>Small words, which say another thing in each place.</summary>
static class FrenchSmallWords
{
    // What they change something to is said with "sur" and "en".
    static readonly WordSet Changing = WordTable.Set("set switch change go put move rename");

    // Behind these a part of something needs no word.
    static readonly WordSet TakesPart = WordTable.Set("no want need have is there any much many with without for in on as");

    public static bool Put(FrenchDraft draft, FrenchUnit unit, FrenchUnit? next)
    {
        switch (unit)
        {
            // "Je veux du son", "pas de mise à jour"
            case { Said: "de" or "du" or "des" or "de la" } when draft.HasWords && (draft.IsVerbLast || TakesPart.Contains(draft.Last)):
                return true;
            // "Retire nodejs de ma configuration"
            case { Said: "de" or "du" or "des" or "de la" } when draft.HasVerb && draft.English.Count > draft.Verb + draft.VerbWords && draft.VerbSaid is "remove" or "uninstall":
                draft.Add(unit, unit.Said is "de" ? "from" : "from the");
                return true;
            // "Passe le clavier en français", "règle le fuseau horaire sur Europe/Paris"
            case { Said: "en" or "vers" or "sur" or "pour" } when draft.HasVerb && Changing.Contains(draft.VerbSaid) && (unit.Said is "en" || next is { Meaning: null } && (unit.Said is not "pour" || draft.VerbSaid is not "put")):
                draft.Add(unit, "to");
                return true;
            // "C'est quoi le paquet fzf ?": English asks for it by its name.
            case { Said: "paquet" or "logiciel" or "programme" } when next is { Meaning: null, First.IsSeparator: false } && draft.English is [_, .., { Word: "is" or "of" }, { Word: "the" }]:
                draft.English.RemoveAt(draft.English.Count - 1);
                return true;
            // "Les options liées au son": with nothing behind it, it is no "its".
            case { Said: "son" } when next is null or { EndsClause: true }:
                draft.Add(unit, "sound");
                return true;
            // "Donne la valeur 3 à boot.loader.timeout"
            case { Said: "à" } when next is { Meaning: null } && next.First.Text.Contains('.', StringComparison.Ordinal) && IsBehindValue(draft):
                PutOptionFirst(draft, unit, next);
                return true;
            // "Ajoute discord a ma config": the accent is missing.
            case { Said: "a" } when draft.HasVerb && !draft.InClause.Any(token => FrenchPronouns.Subjects.Contains(token.Word)):
                draft.Add(unit, "to");
                return true;
            // "Non attends, c'était une erreur": what follows is the wish, or denies one.
            case { Meaning: "never mind", Said: "non attends" or "attends non" } when draft.At == 0 && draft.Units.Count > 3:
                return true;
            // "Active-le au démarrage": what is enabled is.
            case { Meaning: "at boot" } when draft.Last is "it" or "them" or "enabled":
                return true;
            default:
                return false;
        }
    }

    // "Donne la valeur 3", "assigne 5"
    static bool IsBehindValue(FrenchDraft draft) => draft.VerbSaid is "set" or "put" or "give" && draft.English.Count - draft.Verb - draft.VerbWords is 1 or 2 or 3
        && draft.English.GetRange(draft.Verb + draft.VerbWords, draft.English.Count - draft.Verb - draft.VerbWords - 1).TrueForAll(token => token.Word is "the" or "value" or "a");

    // "Set boot.loader.timeout to 3"
    static void PutOptionFirst(FrenchDraft draft, FrenchUnit unit, FrenchUnit option)
    {
        draft.ReplaceFromVerb([unit.First.Put("set"), option.First, unit.First.Put("to"), draft.English[^1]]);
        draft.Given = option;
    }
}
