using System.Collections.Frozen;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>The forms of the English verbs that the lexicons put for their own; a verb may have words behind it: "go back to".</summary>
static class EnglishVerb
{
    static readonly FrozenDictionary<string, string> Irregular = WordTable.Map(
        """
        go = gone, put = put, set = set, get = got, find = found, show = shown, keep = kept, undo = undone, run = run, build = built, rebuild = rebuilt
        make = made, take = taken, give = given, leave = left, write = written, do = done, let = let, tell = told, have = had, see = seen, say = said
        forget = forgotten, break = broken, know = known, bring = brought, read = read, begin = begun
        """);

    public static string Say(VerbForm form, string verb) => form switch
    {
        VerbForm.Wished => $">{verb}",
        VerbForm.You => $"can you >{verb}",
        VerbForm.Me => $"i >{verb}",
        VerbForm.IDid => $"i have already {Done(verb)}",
        VerbForm.TheyDid => $"they have already {Done(verb)}",
        VerbForm.IUsedTo => $"i used to {verb}",
        VerbForm.Later => $"i will {verb}",
        VerbForm.Perhaps => $"maybe i should {verb}",
        VerbForm.WouldYou => $"would you >{verb}",
        VerbForm.Done => Done(verb),
        _ => Formed(verb, Verbs.Gerund),
    };

    static string Done(string verb) => Formed(verb, first => Irregular.GetValueOrDefault(first) ?? Verbs.Participle(first));

    static string Formed(string verb, Func<string, string> form) =>
        verb.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? form(verb[..end]) + verb[end..] : form(verb);
}
