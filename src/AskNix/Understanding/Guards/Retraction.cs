using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Guards;

/// <summary>A wish that is taken back in the same breath: "install vlc, actually no", "remove krita, no never mind", "or, you know what, leave it".</summary>
static class Retraction
{
    // "Leave it as it is then"
    const int MostBehindLeft = 6;

    const string Around = "no|nope|nah|oh|ah|ok|okay|wait|actually|well|sorry|hmm|please|then|just|so|but|or|on|second|thought|thoughts|now|today|yet|thanks|that|is|all*";

    static readonly Pattern[] Tails =
    [
        .. new[]
        {
            $"{Around} never mind|you {Around}",
            $"{Around} nevermind {Around}",
            $"{Around} never mind it|that|this|everything|i|we ...",
            $"{Around} it|that|this was|is only|just|meant|as* a joke|jest|prank|test",
            $"{Around} i|we am|are not|un-sure|unsure|undecided+ sure|certain|convinced? though|yet|about|it|that|really*",
            $"{Around} i|we do not know though|yet|really*",
            $"{Around} not really {Around}",
            "do not do|make it|that|this i|we", "no? i|we would|will|shall|must never|not do? that|this|it|so? ...", "that|this|it i|we would|will|shall never|not do ...",
            "which|what a|an|the? idea|madness|nonsense|joke",
            $"{Around} forget|ignore|disregard i asked|said|wrote|mentioned|did {Around}", $"{Around} nvm|nm {Around}", $"{Around} leave|let it|that|this be? {Around}", $"{Around} i? was? just|only? thinking out loud|aloud",
            $"{Around} better|rather|preferably not {Around}",
            $"no|nope|nah|actually|wait|or|well|but+ not {Around}",
            $"{Around} cancel|forget|skip|scratch|scrap it|that|this {Around}",
            $"{Around} wrong|other window|chat|tab|terminal|room|person|channel|machine|computer|box|keyboard|button|thread {Around}",
            $"{Around} belay|disregard|retract|withdraw|scrap|cancel|ignore|forget that|this|my|the|last order|command|request|instruction|wish|message|one {Around}",
            $"{Around} do not do? it|that|this? {Around}",
            $"{Around} do not >@install|@remove|@enable|@disable|@update ... @me? either|any|both|none|one of? them|those|these? {Around}",
            "drop|scrap|forget|scratch|skip|kill|abandon that|this|the|my idea|plan|thought|notion ...",
            // "Item 4, move to unstable, rejected 5 to 2"
            "rejected|vetoed|withdrawn|postponed|adjourned|overruled ...",
            "ignore|disregard that|this|it|me|please ...", "edit|update? solved|resolved|settled already|now|itself? ...", "we|i will see",
            $"{Around} i? have? changed my mind {Around}",
            $"{Around} i? am? just? kidding|joking {Around}",
            $"no|nope|nah|actually|wait+ {Around} it|that|this|everything is? very|quite|all|perfectly* good|fine|ok|okay|right|perfect|well like|as|the|that|it|is|way|this|now|already*",
        }.Select(Pattern.Parse),
    ];

    public static bool IsAtEnd(List<Token> tokens) => IsNo(tokens) || IsLeft(tokens) || IsTakenBack(tokens);

    static bool IsNo(List<Token> tokens) =>
        // "Set it to no" gives a value.
        tokens.FindLastIndex(token => !token.IsSeparator) is > 1 and var last && tokens[last - 1].Word is not ("to" or "=" or ":=" or "as" or "be")
        && tokens[last] is { Word: "no" or "nope" or "nevermind" or "kidding" or "wait" or "nah" or "not" or "cancel" or "never" or "nicht" };

    // "Get me gimp, or, you know what, leave it for today"
    static bool IsLeft(List<Token> tokens)
    {
        var at = tokens.FindLastIndex(token => token.Word is "leave" or "forget" or "skip" or "scratch" or "scrap");
        return at > 1 && at + 1 < tokens.Count && tokens[at + 1].Word is "it" or "that" && tokens.Count - at <= MostBehindLeft && (tokens[at - 1].IsSeparator || tokens[at - 1].Word is "or" or "no" or "just" or "then" or "rather" or "actually");
    }

    static bool IsTakenBack(List<Token> tokens)
    {
        for (var at = 2; at < tokens.Count; at++)
        {
            if ((tokens[at - 1].IsSeparator || tokens[at].Word is "no" or "nope" or "nah" or "actually" or "wait") && Array.Exists(Tails, tail => tail.Match([.. tokens.Skip(at).Where(token => !token.IsSeparator)]) is not null))
                return true;
        }

        return false;
    }
}
