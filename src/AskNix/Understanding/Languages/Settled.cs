using System.Collections.Frozen;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>What the parts of a sentence say only together, once they are in English.</summary>
static class Settled
{
    static readonly WordSet Denials = WordTable.Set("not no never nothing overdue longer");

    static readonly WordSet Spans = WordTable.Set("day days week weeks month months year years ages long ago while time overdue");

    static readonly WordSet GoingAhead = WordTable.Set("go ahead please do it that them run start now ok so then launch update put up-to-date everything all the system updates up to date can you");

    // The forms of a verb that "i want my computer ... called salle3" has of its own.
    static readonly FrozenDictionary<string, string> Infinitives = WordTable.Map("is = be, are = be, be = be, works = work, runs = run, starts = start, work = work");

    public static List<Token> Put(List<Token> english, Func<string, bool> isName)
    {
        english = WithoutEnd(english);
        english = Wanted(Told(Again(english, isName)));
        english = UpToDate(english);
        return Overdue(english) ?? WithoutGo(english);
    }

    /// <summary>Whether a part behind the wish, known in its words, says that it is none: "the sentence is an example", "i do not want".</summary>
    public static bool IsTakenBack(List<Token> english)
    {
        var wished = false;
        foreach (var part in Parts(english))
        {
            if (wished && (part.Exists(token => NoWish.Contains(token.Word)) || part.Exists(token => token.Word is "necessary" or "idea" or "needed") && part.Exists(token => token.Word is "not" or "bad") || part is [{ Word: "i" }, { Word: "do" }, { Word: "not" }, { Word: "want" }]))
                return true;
            wished |= part.Exists(token => Verbs.Starters.Contains(token.Word));
        }

        return false;
    }

    static readonly WordSet NoWish = WordTable.Set("example sentence question joke exercise exam certain sure says written ask mind");

    static IEnumerable<List<Token>> Parts(List<Token> english)
    {
        for (var at = 0; at < english.Count;)
        {
            var part = english.Skip(at).TakeWhile(token => !token.IsSeparator).ToList();
            if (part.Count > 0)
                yield return part;
            at += part.Count + 1;
        }
    }

    // "Generationen, die älter sind, löschen, erledige das": what was ordered already needs no word more.
    static List<Token> WithoutGo(List<Token> english)
    {
        var end = english.FindLastIndex(token => !token.IsSeparator);
        return end > 3 && english[end].Word is "ahead" && english[end - 1].Word is "go" && english[end - 2].IsComma && english.Take(end - 2).Any(token => token.Word is "install" or "remove" or "update" or "enable" or "disable" or "rebuild" or "clean") && !english.Take(end - 2).Any(token => Denials.Contains(token.Word) || token.Word is "if")
            ? [.. english.Take(end - 2), .. english.Skip(end + 1)] : english;
    }

    // "Schmeiß Blender drauf, aber zackig", "update the system , please ?": nothing stands behind.
    static List<Token> WithoutEnd(List<Token> english)
    {
        var end = english.FindLastIndex(token => !token.IsSeparator);
        if (end > 1 && english[end] is { Word: "but" or "and", Text: "but" or "and" } && english[end - 1].IsComma)
            return [.. english.Take(end - 1), .. english.Skip(end + 1)];
        return end > 2 && english[end].Word is "please" && english[end - 1].IsComma && english[^1].Word is "?" && Verbs.Starters.Contains(english[0].Word) ? [.. english.Take(end + 1)] : english;
    }

    // "Remets-moi nano": a program is installed again, "switch it to the latest version": it is updated.
    static List<Token> Again(List<Token> english, Func<string, bool> isName)
    {
        var at = english.FindIndex(token => token is { Word: "restore" or "switch" or "move", Text: "restore" or "switch" or "move" });
        if (at < 0 || at + 1 >= english.Count)
            return english;
        if (english[at].Word is "restore")
            return isName(english[at + 1].Word) && (at + 2 == english.Count || english[at + 2].IsSeparator || english[at + 2].Word is "please") ? [.. english.Take(at), english[at].Put("install"), .. english.Skip(at + 1)] : english;
        var to = english.FindIndex(at + 1, token => token.IsSeparator || token.Word is "to");
        return to > at + 1 && to + 3 < english.Count && english[to].Word is "to" && english[to + 2].Word is "latest" && english[to + 3].Word is "version" && (to + 4 == english.Count || english[to + 4].IsSeparator || english[to + 4].Word is "please")
            ? [.. english.Take(at), english[at].Put("update"), .. english.Take(to).Skip(at + 1), .. english.Skip(to + 4)] : english;
    }

    // "Y a pas wget ici, ajoute-le": told, not asked.
    static List<Token> Told(List<Token> english) =>
        english is [{ Word: "is" }, { Word: "there" }, { Word: "no" }, ..] && !english.Exists(token => token.Word is "?") ? [english[1], english[0], .. english.Skip(2)] : english;

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
