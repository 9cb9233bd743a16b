using System.Collections.Frozen;

namespace AskNix.Understanding.Words;

/// <summary>Forms of English words that are put together from other languages: only the first word of a verb changes, only the last of a noun.</summary>
static class EnglishForms
{
    static readonly FrozenDictionary<string, string> Irregular = WordTable.Map(
        """
        put = put, set = set, get = got, find = found, make = made, build = built, rebuild = rebuilt, run = run, go = gone, write = written, read = read, see = seen
        keep = kept, take = taken, give = given, show = shown, break = broken, undo = undone, do = done, tell = told, choose = chosen, forget = forgotten, know = known
        send = sent, cut = cut, leave = left, have = had, throw = thrown, let = let, buy = bought, think = thought, hear = heard, come = come, lose = lost, become = become
        """).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>"clean up" gives "cleaned up".</summary>
    public static string Past(string verb) => OfFirst(verb, word => Irregular.GetValueOrDefault(word) ?? Verbs.Participle(word));

    /// <summary>"clean up" gives "cleaning up".</summary>
    public static string Gerund(string verb) => OfFirst(verb, Verbs.Gerund);

    /// <summary>"clean up" gives "cleans up".</summary>
    public static string ThirdPerson(string verb) => OfFirst(verb, Plural);

    /// <summary>"web browser" gives "web browsers".</summary>
    public static string Plural(string noun) => noun switch
    {
        [] or [.., 's'] => noun,
        [.., 'x'] or [.., 'c', 'h'] or [.., 's', 'h'] => noun + "es",
        [.., not ('a' or 'e' or 'o' or 'u'), 'y'] => noun[..^1] + "ies",
        _ => noun + "s",
    };

    static string OfFirst(string words, Func<string, string> form) => words.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? form(words[..end]) + words[end..] : form(words);
}
