using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.WordByWord;

/// <summary>What German says with a small word and a verb that says little, or with none: "mach die firewall aus", "htop drauf".</summary>
static class SmallVerbs
{
    // What asks or tells that something is installed.
    static readonly WordSet Tells = WordTable.Set("is are what which do have has was show all i how");

    /// <summary>"Mach die firewall aus", "mach steam weg": what the verb does is said by the small word at the end.</summary>
    public static List<Token> WithParticle(List<Token> english)
    {
        var verb = english.FindIndex(token => token is { Word: "do", Text: "do" });
        if (verb < 0 || english.FindIndex(verb + 1, token => token.Word is "off" or "on" or "away") is not (> 0 and var particle) || particle == verb + 1 || english[verb + 1].Word is "i")
            return english;
        return english[particle].Word is "away" ? [.. english.Take(verb), english[verb].Put("remove"), .. english.Take(particle).Skip(verb + 1), .. english.Skip(particle + 1)]
            : [.. english.Take(verb), english[verb].Put("turn"), .. english.Skip(verb + 1)];
    }

    /// <summary>"Htop drauf, danke": what shall be on it is installed; "gimp raus": what shall be out of it is removed.</summary>
    public static List<Token> Last(Draft draft, List<Token> english)
    {
        var last = english.FindLastIndex(token => !token.IsSeparator && token.Word is not ("please" or "thanks"));
        if (draft.HasVerb || last <= 0)
            return english;
        return english[last] switch
        {
            { Word: "away", Text: "away" } when english.TrueForAll(token => token.IsSeparator || token.Word is "away" or "please" or "and" or "the" or "my" || token.Text != token.Word || draft.IsName(token.Word)) => VerbFor(english, last, "remove"),
            { Word: "installed", Text: "installed" } when !english.Exists(token => Tells.Contains(token.Word)) => VerbFor(english, last, "install"),
            _ => english,
        };
    }

    /// <summary>"..., bitte ausschalten": what was spoken of before.</summary>
    public static List<Token> WithIt(Draft draft, List<Token> english)
    {
        if (draft.Sign.Count > 0 && draft.HasVerb && english.FindLastIndex(token => !token.IsSeparator) is var verb && english[verb].Word is "install" or "remove" or "enable" or "disable" or "activate" && english.Take(verb).All(VerbFirst.IsLead))
            english.InsertRange(verb + 1, EnglishWords.At(english[verb], "it"));
        return english;
    }

    static List<Token> VerbFor(List<Token> english, int last, string verb)
    {
        var lead = english.TakeWhile(token => token.Word is "and" or "but" or "then").Count();
        return [.. english.Take(lead), english[last].Put(verb), .. english.Skip(lead).Where((_, at) => at + lead != last)];
    }
}
