using AskNix.Understanding.Entities;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Clauses.Splitting;

/// <summary>Says the verb again where it is said once for several things, so that each has its own.</summary>
static class SharedVerbs
{
    const int LastOfVerb = 4;
    const int LongestName = 3;

    static readonly WordSet Turning = WordTable.Set("turn switch");
    static readonly WordSet Setting = WordTable.Set("set change make put");
    static readonly WordSet BetweenTurns = WordTable.Set("and but ,");
    static readonly WordSet BetweenSettings = WordTable.Set("and ,");

    public static List<Token> Repeat(List<Token> sentence)
    {
        sentence = Repeat(sentence, Turning, BetweenTurns, TurnsAt);
        // "Timezone to Asia/Tokyo and hostname to tanuki": it is not said at all.
        if (SetsAt(sentence, 0))
            sentence = [sentence[0].Put("set"), .. sentence];
        return Repeat(sentence, Setting, BetweenSettings, SetsAt);
    }

    static List<Token> Repeat(List<Token> sentence, WordSet verbs, WordSet joints, Func<List<Token>, int, bool> lacksVerb)
    {
        var verb = sentence.FindIndex(token => verbs.Contains(token.Word));
        if (verb is < 0 or > LastOfVerb)
            return sentence;
        var said = new List<Token>(sentence.Count + 1);
        for (var at = 0; at < sentence.Count; at++)
        {
            said.Add(sentence[at]);
            if (at > verb + 1 && joints.Contains(sentence[at].Word) && lacksVerb(sentence, at + 1))
                said.Add(sentence[at + 1].Put(sentence[verb].Word));
        }

        return said;
    }

    // "Turn bluetooth off and printing on"
    static bool TurnsAt(List<Token> sentence, int at) =>
        at + 1 < sentence.Count && !Verbs.Starters.Contains(sentence[at].Word)
        && sentence.FindIndex(at + 1, Math.Min(3, sentence.Count - at - 1), IsSwitch) is > 0 and var end
        && sentence.FindIndex(at, end - at, token => BetweenTurns.Contains(token.Word)) < 0 && sentence.FindIndex(0, at - 1, IsSwitch) >= 0;

    static bool IsSwitch(Token token) => token.Word is "on" or "off";

    // "Set the timezone to Asia/Tokyo and the hostname to tanuki"
    static bool SetsAt(List<Token> sentence, int at)
    {
        at += at < sentence.Count && sentence[at].Word is "the" or "my" or "our" or "its" ? 1 : 0;
        for (var length = 1; length <= LongestName && at + length < sentence.Count; length++)
        {
            if (sentence[at + length].Word is "to" or "="
                && ((length == 1 && OptionNames.IsName(sentence[at])) || KnownOptions.Find(string.Join(' ', sentence.Skip(at).Take(length).Select(token => token.Word))) is not null))
            {
                return true;
            }
        }

        return false;
    }
}
