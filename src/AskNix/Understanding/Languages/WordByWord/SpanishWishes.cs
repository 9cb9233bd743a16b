namespace AskNix.Understanding.Languages.WordByWord;

/// <summary>What the form of a Spanish verb says beside the words before it.</summary>
static class SpanishWishes
{
    /// <summary>"Libera espacio borrando lo que sobra": how it is to be done is a wish too.</summary>
    public static string? ByDoing(Draft draft, string meaning) =>
        draft.IsOneWord && draft.HasVerb && draft.English[^1].Word is not ("am" or "is" or "are" or "be") && draft.Lexicon.WishedDoing(draft.Token.Word) is { } doing ? doing : meaning;

    /// <summary>"Quiero que el sistema se actualice solo": "i want the system to update".</summary>
    public static string? BehindWant(Draft draft, string meaning)
    {
        if (draft.IsSpanish && meaning is ['>', ..] && !draft.HasVerb && draft.English is [{ Word: "i" }, { Word: "want" }, _, .., { Word: not "to" }])
            draft.Add("to");
        return meaning;
    }

    /// <summary>"Deja de actualizarte"</summary>
    public static string? BehindStop(Draft draft, string meaning) =>
        draft.IsSpanish && meaning is ['>', .. var verb] && draft.English is [.., { Word: "stop" }] ? EnglishVerb.Say(VerbForm.Doing, verb) : meaning;

    /// <summary>"Quiero que el bluetooth esté encendido", "haz que esté encendido": how a thing is to be, not what is to be done with it.</summary>
    public static string? WishedOf(Draft draft, string meaning) => meaning switch
    {
        "i want you to" when draft.IsSpanish => IsWished(draft) ? meaning : "i want",
        "make" when draft.IsSpanish => IsWished(draft) ? "" : ">make",
        _ => meaning,
    };

    /// <summary>"Que se actualice todo" is a wish, with nothing said before it.</summary>
    public static string? That(Draft draft, string meaning) => draft.IsSpanish && draft.At == 0 && draft.IsOneWord && draft.Token.Word is "que" ? "" : meaning;

    static bool IsWished(Draft draft) => draft.Lexicon.IsWished(draft.Tokens, draft.Next);
}
