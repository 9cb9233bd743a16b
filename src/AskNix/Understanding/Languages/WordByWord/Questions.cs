using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.WordByWord;

/// <summary>What asks, and what is asked about, where English says it.</summary>
static class Questions
{
    /// <summary>Whether it turns the whole of a segment, and is said before it.</summary>
    public static bool IsTurn(string meaning) => meaning is "not" or "how" or "should" or "ask";

    /// <summary>"Wie installiere ich vlc"</summary>
    public static string? Turn(Draft draft, string meaning)
    {
        if (IsTurn(meaning))
            draft.Turns.Add(meaning);
        return meaning;
    }

    /// <summary>"Firefox para qué sirve": English asks before it says of what.</summary>
    public static string? Purpose(Draft draft, string meaning)
    {
        if (meaning is not "what is the purpose of" || draft.English.Count == 0 || draft.IsSpanish && !draft.Tokens.Skip(draft.Next).All(token => token.IsSeparator))
            return meaning;
        draft.English.InsertRange(0, EnglishWords.At(draft.Token, meaning));
        draft.Pass();
        return null;
    }

    /// <summary>"Qué paquetes ofrece el flake": of many things and one who does it, the one is asked about.</summary>
    public static string? OfOneThatDoes(Draft draft, string meaning)
    {
        if (draft.AskedVerb is not null || meaning is not ['>', ..] || draft.Lexicon.Verb(draft.Token.Word) is not VerbForm.Wished || draft.Token.Word[^1] is not ('a' or 'e'))
            return meaning;
        if (draft.English is not [{ Word: "which" }, .., { Word: [.., 's' or '_'] }] || draft.At + 1 >= draft.Tokens.Count || draft.Tokens[draft.At + 1].IsSeparator)
            return meaning;
        draft.AskedVerb = draft.Lexicon.Meaning(draft.Token.Word)![1..];
        return "does";
    }

    /// <summary>"... does the flake offer": the verb stands last.</summary>
    public static List<Token> WithAskedVerb(Draft draft, List<Token> english)
    {
        if (draft.AskedVerb is { Length: > 0 } verb)
            english.InsertRange(english.FindLastIndex(token => !token.IsSeparator) + 1, EnglishWords.At(english[^1], verb));
        return english;
    }

    /// <summary>"Läuft ssh?" has the verb first, "ssh läuft" behind what runs.</summary>
    public static List<Token> WhetherRunning(List<Token> english)
    {
        if (english is not [{ Word: "is" }, { Word: "running" }, ..])
            return english;
        var end = english.FindLastIndex(token => !token.IsSeparator) + 1;
        return [english[0], .. english.Take(end).Skip(2), english[1], .. english.Skip(end)];
    }
}
