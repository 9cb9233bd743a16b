using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.French;

/// <summary>
/// Puts a French sentence into English words. The order of both is nearly the same; what differs is moved: adjectives behind the noun, pronouns before
/// the verb, the two halves of a negation, and what asks.
/// </summary>
sealed class FrenchSentence(Lexicon lexicon, Func<string, bool> isName)
{
    // A colon and the blanks that French puts before and behind it.
    const int Colon = 3;

    // The first that has to do with a word puts it. Names come before everything: they may be words of the language. A denial and a pronoun see the verb before it is put.
    static readonly Func<FrenchDraft, FrenchUnit, FrenchUnit?, bool>[] Rules =
    [
        FrenchNames.Put,        // "installe aider"
        FrenchDenials.Put,      // "n'installe pas vim"
        FrenchQuestions.Put,    // "est-ce que ssh est activé"
        FrenchPronouns.Put,     // "peux-tu le supprimer"
        FrenchVerbs.Put,        // "sans installer vim"
        FrenchAdjectives.Put,   // "la génération précédente"
        FrenchSmallWords.Put,   // "passe le clavier en français"
        FrenchNouns.Put,        // "la génération"
    ];

    public ForeignSentence Put(List<Token> tokens)
    {
        var draft = new FrenchDraft(FrenchUnits.Of(lexicon, tokens), isName);
        for (; draft.At < draft.Units.Count; draft.At++)
            Put(draft, draft.Units[draft.At], draft.At + 1 < draft.Units.Count ? draft.Units[draft.At + 1] : null);
        EndClause(draft);
        return new ForeignSentence(draft.English, draft.Whole);
    }

    static void Put(FrenchDraft draft, FrenchUnit unit, FrenchUnit? next)
    {
        // "Note : enlever vlc"
        if (draft.At == 0 && unit.Said is "note" or "mémo" or "rappel" or "todo" && next is { IsVerb: true })
            return;
        if (EndsClause(draft, unit, next))
        {
            EndClause(draft);
            draft.Add(unit, unit.English);
            draft.StartClause();
            return;
        }

        if (IsBehindColon(draft, unit))
        {
            EndClause(draft);
            draft.English.Add(unit.First.Put(","));
            draft.StartClause();
        }

        foreach (var rule in Rules)
        {
            if (rule(draft, unit, next))
                return;
        }
    }

    // "Installe vim et git": a list ends none.
    static bool EndsClause(FrenchDraft draft, FrenchUnit unit, FrenchUnit? next) => unit.EndsClause
        && (unit.Meaning is not ("and" or "or") || next is { IsVerb: true } or { Said: "ne" } or { IsEmptyPronoun: true } || draft.HasWords && !draft.HasVerb);

    // A colon leaves but its blanks: "on ne s'en sert plus : désactive le service".
    static bool IsBehindColon(FrenchDraft draft, FrenchUnit unit) => unit.IsVerb && !unit.IsInfinitive && draft.At > 0 && unit.First.Start - draft.Units[draft.At - 1].Last.End >= Colon
        && (draft.Verb == draft.Clause || draft.InClause.Any(token => token.Word is "longer"));

    static void EndClause(FrenchDraft draft)
    {
        FrenchQuestions.Invert(draft);
        draft.AddTail();
    }
}
