namespace AskNix.Understanding.Languages.WordByWord;

/// <summary>Words that name something where they stand: they are kept as they are written, whatever they mean.</summary>
static class GivenNames
{
    /// <summary>"La especialización juegos"</summary>
    public static string? BehindCalled(Draft draft, string meaning) => draft.English is [.., { Word: "specialisation" or "called" or "named" }] && draft.IsOneWord && !draft.Token.IsSeparator
        && meaning is [not '>', ..] and not ("the" or "and" or "of" or "with" or "in") ? Kept(draft) : meaning;

    /// <summary>"Cambia el hostname a oficina"</summary>
    public static string? Hostname(Draft draft, string meaning) => draft.English is [.., { Word: "hostname" }, { Word: "to" or "by" or "in" or "as" or ":" or "=" }] && EndsSentence(draft)
        && draft.English.Exists(token => token.Word is "set" or "change" or "put" or "rename") ? Kept(draft) : meaning;

    static bool EndsSentence(Draft draft) => draft.Next >= draft.Tokens.TakeWhile(token => !token.EndsSentence).Count();

    static string? Kept(Draft draft)
    {
        draft.Keep();
        return null;
    }
}
