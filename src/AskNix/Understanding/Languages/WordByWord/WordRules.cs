namespace AskNix.Understanding.Languages.WordByWord;

/// <summary>
/// Puts the words of a segment into English one by one. Each rule tells what the entry that is read means where it stands: what it means by itself where
/// the rule has nothing to do with it, "" for nothing, null where the rule has said all of it.
/// </summary>
static class WordRules
{
    // A rule sees what those before it have made of the entry. Who does it comes before what his verb says: it may leave a plain wish. What "haz que" says comes behind what
    // verbs do: it may be none of a wish. A name, last, is one whatever it means.
    static readonly Func<Draft, string, string?>[] Rules =
    [
        Denials.OfNext,             // "instala git pero no vim"
        Denials.BehindBut,          // "installiere vlc, aber nicht gimp"
        Denials.Over,               // "wir brauchen zoom nicht mehr"
        Denials.Within,             // "noch nicht"
        Questions.Turn,             // "wie installiere ich vlc"
        Questions.Purpose,          // "firefox para qué sirve"
        Speakers.SaidByEnglish,     // "wie installiere ich vlc"
        Speakers.WhoSaysSo,         // "dice que hay que instalar gimp"
        Speakers.OnesOwn,           // "instalo gimp"
        Questions.OfOneThatDoes,    // "qué paquetes ofrece el flake"
        SpanishWishes.ByDoing,       // "libera espacio borrando lo que sobra"
        SpanishWishes.BehindWant,   // "quiero que el sistema se actualice solo"
        SpanishWishes.BehindStop,   // "deja de actualizarte"
        SpanishWishes.WishedOf,     // "quiero que el bluetooth esté encendido"
        SpanishWishes.That,          // "que se actualice todo"
        GivenNames.BehindCalled,    // "la especialización juegos"
        GivenNames.Hostname,        // "cambia el hostname a oficina"
    ];

    public static void Put(Draft draft)
    {
        while (draft.At < draft.Tokens.Count)
        {
            var meaning = draft.Read();
            // "À "atelier"": a name, whatever it means; but "me dice "convert: orden no encontrada"": what a shell says is read all the same.
            if (draft.Token.Quoted && !(meaning is "command not found" && !draft.IsOneWord))
                draft.Keep();
            else if (meaning is null)
                PutUnknown(draft);
            else
                Put(draft, meaning);
        }
    }

    static void Put(Draft draft, string meaning)
    {
        // What is taken back in words of another order is not weighed against what was said.
        draft.Whole &= meaning is not "never mind";
        foreach (var rule in Rules)
        {
            if (rule(draft, meaning) is not { } said)
                return;
            meaning = said;
        }

        draft.Say(Questions.IsTurn(meaning) ? "" : meaning);
    }

    static void PutUnknown(Draft draft)
    {
        // Why it is wished may be said in any words.
        draft.Whole &= UnknownWord.IsHarmless(draft.Token, draft.IsBehind, draft.IsName) || draft.English.Exists(token => token.Word is "because" || token.Word is "for" && draft.IsSpanish);
        draft.IsBehind |= draft.Token.IsSeparator && (draft.HasVerb || draft.English.Exists(token => token.Word is "want"));
        draft.Keep();
    }
}
