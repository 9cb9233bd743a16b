using System.Collections.Frozen;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>What the parts of a sentence say only together, once they are in English.</summary>
static class Settled
{
    static readonly FrozenSet<string> Denials = WordTable.Set("not no never nothing overdue longer");

    static readonly FrozenSet<string> Spans = WordTable.Set("day days week weeks month months year years ages long ago while time overdue");

    static readonly FrozenSet<string> GoingAhead = WordTable.Set("go ahead please do it that them run start now ok so then launch update put up-to-date everything all the system updates up to date can you");

    // The forms of a verb that "i want my computer ... called salle3" has of its own.
    static readonly FrozenDictionary<string, string> Infinitives = WordTable.Map("is = be, are = be, be = be, works = work, runs = run, starts = start, work = work");

    public static List<Token> Put(List<Token> english)
    {
        english = WithoutEnd(english);
        english = Wanted(english);
        english = UpToDate(english);
        return Overdue(english) ?? english;
    }

    // "Schmeiß Blender drauf, aber zackig", "update the system , please ?": nothing stands behind.
    static List<Token> WithoutEnd(List<Token> english)
    {
        var end = english.FindLastIndex(token => !token.IsSeparator);
        if (end > 1 && english[end] is { Word: "but" or "and", Text: "but" or "and" } && english[end - 1].IsComma)
            return [.. english.Take(end - 1), .. english.Skip(end + 1)];
        return end > 2 && english[end].Word is "please" && english[end - 1].IsComma && english[^1].Word is "?" && Verbs.Starters.Contains(english[0].Word) ? [.. english.Take(end + 1)] : english;
    }

    // "Je veux que mon pc s'appelle salle3": English wants it to be so.
    static List<Token> Wanted(List<Token> english)
    {
        var that = english.FindIndex(token => token is { Word: "that", Text: "that" });
        if (that < 1 || english[that - 1].Word is not "want" || that + 2 >= english.Count || english[that + 1].Word is "i" or "we" or "you" or "he" or "she" or "they" or "nobody" or "no")
            return english;
        var verb = english.FindIndex(that + 2, token => token.IsSeparator || Infinitives.ContainsKey(token.Word));
        return verb > 0 && Infinitives.TryGetValue(english[verb].Word, out var infinitive) && verb + 1 < english.Count && english[verb + 1].Word is not ("not" or "no")
            ? [.. english.Take(that), .. english.Take(verb).Skip(that + 1), english[verb].Put("to"), english[verb].Put(infinitive), .. english.Skip(verb + 1)] : english;
    }

    // "Mets juste Firefox à jour": "put only firefox up to date".
    static List<Token> UpToDate(List<Token> english)
    {
        var put = english.FindIndex(token => token is { Word: "put" or "keep" or "bring", Text: "put" or "keep" or "bring" });
        if (put < 0)
            return english;
        var up = english.FindIndex(put + 1, token => token.IsSeparator || token.Word is "up");
        return up > put + 1 && up + 2 < english.Count && english[up].Word is "up" && english[up + 1].Word is "to" && english[up + 2].Word is "date"
            ? [.. english.Take(put), english[put].Put("update"), .. english.Take(up).Skip(put + 1), .. english.Skip(up + 3)] : english;
    }

    // "Hace meses que no actualizo, dale": what was not done for so long, and is to be done now, are the updates.
    static List<Token>? Overdue(List<Token> english)
    {
        var sign = english.FindIndex(token => token.IsSeparator);
        if (sign < 3)
            return null;
        var (told, wished) = (english[..sign], english[(sign + 1)..]);
        return told.Exists(token => token.Word is "update" or "updates" or "updated" or "upgrade" or "upgraded") && told.Exists(token => Denials.Contains(token.Word)) && told.Exists(token => Spans.Contains(token.Word))
            && !told.Exists(token => token.Word is "if" or "without" or "should" or "how" or "why" or "want" or "friend" or "somebody" or "says" or "relative" or "boss" or "because")
            && wished.TrueForAll(token => token.Word is "." or "!" or "," || GoingAhead.Contains(token.Word)) && wished.Exists(token => token.Word is "go" or "do" or "run" or "launch" or "update" or "put" or "please" or "start")
            ? [english[0].Put("update"), english[0].Put("everything")] : null;
    }
}
