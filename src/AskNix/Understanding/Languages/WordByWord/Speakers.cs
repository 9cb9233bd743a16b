namespace AskNix.Understanding.Languages.WordByWord;

/// <summary>Who says something, and of whom it is said.</summary>
static class Speakers
{
    /// <summary>"Wie installiere ich vlc": English says who asks before the verb, and has said so.</summary>
    public static string? SaidByEnglish(Draft draft, string meaning) => meaning is "i" && (draft.HasVerb || draft.Turns.Contains("how") || draft.Turns.Contains("should")) ? "" : meaning;

    /// <summary>"Dice que hay que instalar gimp": who says so asks for nothing.</summary>
    public static string? WhoSaysSo(Draft draft, string meaning) => meaning is "please" && draft.English is [.., { Word: "that" }] ? "" : meaning;

    /// <summary>"Instalo gimp": whether, where nothing else is asked.</summary>
    public static string? OnesOwn(Draft draft, string meaning)
    {
        if (!meaning.StartsWith("i >", StringComparison.Ordinal))
            return meaning;
        var (order, verb) = (meaning[2..], meaning[3..]);
        if (draft.Turns.Contains("how"))
            return order;
        // "Si instalo gimp" tells of it.
        if (draft.English.Exists(token => token.Word is "if" or "what" or "why" or "when" or "which" or "after" or "where" or "ago"))
            return $"i {verb}";
        // "Ya no imprimo, ...": what is told of oneself is denied where it stands.
        if (draft.IsOver || draft.Turns.Contains("not"))
        {
            draft.Turns.Remove("not");
            var told = draft.IsOver ? $"i no longer {verb}" : $"i do not {verb}";
            draft.IsOver = false;
            return told;
        }

        draft.Turns.Add("should");
        return order;
    }
}
