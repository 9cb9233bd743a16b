using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.WordByWord;

/// <summary>Puts the English of a segment in the order of English, once all of it is there.</summary>
static class OrderRules
{
    // The verb goes first: what its particle, its number or its adjectives say is looked for behind it.
    public static void Put(Draft draft)
    {
        var english = Questions.WithAskedVerb(draft, draft.English);    // "qué paquetes ofrece el flake"
        // "..., ich sag dir wann": what somebody does himself is no order.
        draft.Whole &= draft.IsSpanish || draft.Sign.Count == 0 || draft.Verb != 1 || english[0].Word is not "i";
        english = VerbFirst.Put(draft, english);                        // "firefox installieren"
        english = WithTo(draft, english);                               // "ich möchte vlc testen"
        english = Questions.WhetherRunning(english);                    // "ssh läuft"
        english = Counts.Put(english);                                  // "die drei letzten"
        english = SmallVerbs.WithParticle(english);                     // "mach die firewall aus"
        english = WordOrder.Put(english);                               // "la generación anterior"
        if (!draft.IsSpanish)
            english = SmallVerbs.Last(draft, english);                  // "htop drauf"
        english = Endings.Put(draft, english);                          // "wir brauchen zoom nicht mehr"
        draft.English = draft.IsSpanish ? english : SmallVerbs.WithIt(draft, english);    // "..., bitte ausschalten"
    }

    // "I want to test vlc"
    static List<Token> WithTo(Draft draft, List<Token> english)
    {
        var behind = english.FindIndex(token => token.Word is "want") + 1;
        if (behind > 0 && behind < english.Count && draft.HasVerb && Verbs.Starters.Contains(english[behind].Word))
            english.InsertRange(behind, EnglishWords.At(english[behind - 1], "to"));
        return english;
    }
}
