using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.WordByWord;

/// <summary>"Firefox installieren": English says the verb first.</summary>
static class VerbFirst
{
    static readonly WordSet Leads = WordTable.Set("please can you i want how do have already hello hi thanks rather no wait and but then first let me ,");

    // Of what is not wished, or only under a condition, the verb stays where it is.
    static readonly WordSet Held = WordTable.Set("without nothing if before says according");

    /// <summary>Whether the word may stand before the verb in English too.</summary>
    public static bool IsLead(Token token) => Leads.Contains(token.Word);

    public static List<Token> Put(Draft draft, List<Token> english)
    {
        var (verb, end) = (draft.Verb, draft.Verb + draft.VerbWords);
        if (verb <= 0 || english[verb - 1].Word is "want" or "you" or "not" or "and" or "," || draft.IsSpanish && !IsSaidLast(english, verb, end))
            return english;
        if (english.Take(verb).All(IsLead) || english.Take(verb).Any(token => Held.Contains(token.Word)))
            return english;
        return [.. english.Take(verb).TakeWhile(IsLead), .. english.Take(end).Skip(verb), .. WhatForLast([.. english.Take(verb).SkipWhile(IsLead), .. english.Skip(end)])];
    }

    // Spanish has the order of English, but for a verb that is said last.
    static bool IsSaidLast(List<Token> english, int verb, int end) => english.Skip(end).All(token => token.IsSeparator || token.Word is "please" or "it" or "them" or "thanks")
        && english[verb - 1].Word is not ("to" or "for" or "of" or "that" or "without" or "from" or "stop" or "i");

    // "Für den Kurs auf dem Rechner R installieren": English names what before what for and where.
    static List<Token> WhatForLast(List<Token> words)
    {
        var at = 0;
        while (at + 1 < words.Count && words[at].Word is "for" or "on")
        {
            at++;
            while (at < words.Count && words[at].Word is "the" or "a" or "my" or "your" or "our")
                at++;
            at++;
        }

        var end = words.FindIndex(token => token.IsSeparator) is >= 0 and var sign ? sign : words.Count;
        return at > 0 && at < end ? [.. words.Take(end).Skip(at), .. words.Take(at), .. words.Skip(end)] : words;
    }
}
