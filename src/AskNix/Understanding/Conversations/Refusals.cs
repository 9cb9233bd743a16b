using System.Collections.Frozen;
using AskNix.Intents;
using AskNix.Understanding.Decisions;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Conversations;

/// <summary>Turns that take back what was said and wish nothing else: "actually, no", "never mind", "on second thought, leave it on".</summary>
static class Refusals
{
    static readonly FrozenSet<string> Whole = FrozenSet.Create(
        StringComparer.Ordinal,
        "no", "nope", "nah", "no no", "no thanks", "no thank you", "never mind", "nevermind", "forget it", "forget that", "forget about it", "cancel",
        "cancel that", "cancel it", "stop", "abort", "do not", "do not do it", "do not do that", "do not bother", "better not", "rather not", "not now",
        "maybe later", "later", "leave it", "leave that", "leave it be", "let it be", "skip it", "skip that", "drop it", "none", "none of them",
        "none of those", "none of these", "neither", "neither of them", "not that", "i changed my mind", "changed my mind", "i do not want it",
        "i do not want that", "i do not want that anymore", "as you were");

    static readonly WordSet Openers = WordTable.Set(
        """
        actually oh hmm sorry wait well ok okay hm ah uh no nope nah stop please hold on then on second thought thoughts but
        """);
    static readonly WordSet Left = WordTable.Set("it that them both everything this those on off in open installed enabled as is be all of the two two alone there");

    // "Maybe tomorrow", "another time perhaps": not now.
    static readonly WordSet Postponing = WordTable.Set("maybe perhaps later tomorrow tonight another time some day someday sometime next week month not now today yet too late in the evening morning weekend");

    /// <summary>Whether a turn begins with a no: what else it says is why.</summary>
    public static bool Begins(Turn turn) => turn.Plain is ["no" or "nope" or "nah", ..];

    public static bool Is(Turn turn, Intent last)
    {
        if (turn.Plain.All(Postponing.Contains) && turn.Plain.Length > 1)
            return true;
        var words = turn.Plain.SkipWhile(word => Openers.Contains(word) && turn.Plain.Length > 1).ToList();
        var said = string.Join(' ', words.Reverse<string>().SkipWhile(word => word is "please" or "thanks" or "then" or "now" or "after" or "all").Reverse());
        return Whole.Contains(said)
            // "No wait": nothing is left behind the openers.
            || (words.Count == 0 && turn.Plain.Any(word => word is "no" or "nope" or "nah" or "stop"))
            // What is to be taken away stays as it is.
            || (Effects.TakesAway(last) && words is ["keep" or "leave", .. var rest] && rest.Count > 0 && rest.TrueForAll(word => Left.Contains(word) || word is "after"));
    }
}
