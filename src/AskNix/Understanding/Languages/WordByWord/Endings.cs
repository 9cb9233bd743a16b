using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.WordByWord;

/// <summary>What is over, or not wanted, and is said so behind what it is said of.</summary>
static class Endings
{
    public static List<Token> Put(Draft draft, List<Token> english)
    {
        // "Wir brauchen zoom nicht mehr"
        if (draft.IsOver && english.FindIndex(token => token.Word is "want" or "use") is >= 0 and var over)
            return [.. EnglishWords.At(english[0], "i no longer"), english[over], .. Things(english, over)];
        // "Drucker brauchen wir nicht, ..."
        if (!draft.IsSpanish && !draft.HasVerb && draft.Turns.Contains("not") && english.FindIndex(token => token.Word is "want") is >= 0 and var needed)
        {
            draft.Turns.Remove("not");
            return [.. EnglishWords.At(english[0], "i do not want"), .. Things(english, needed)];
        }

        // "Seit dem Update geht der Ton nicht mehr"
        if (!draft.IsSpanish && draft.IsOver && english.FindIndex(token => token.Word is "works") is >= 0 and var works)
            return [.. english.TakeWhile(token => !token.IsSeparator).Where((_, at) => at != works), .. EnglishWords.At(english[works], "does not work"), .. english.SkipWhile(token => !token.IsSeparator)];
        if (draft.IsOver && !english.Exists(token => token.Word is "remove" or "uninstall"))
            draft.Turns.Add("not");
        return english;
    }

    static IEnumerable<Token> Things(List<Token> english, int verb) => [.. english.Skip(verb + 1), .. english.Take(verb).SkipWhile(VerbFirst.IsLead).Where(token => token.Word is not "i")];
}
