using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Clauses;

/// <summary>
/// Says in the active voice what a clause wishes in the passive one, so that the same rules read both: "the lock file needs to be renewed" is "renew the
/// lock file", "could generation 6 be marked as good" is "can you mark generation 6 as good", "I'd like my flake checked" is "check my flake".
/// </summary>
static class Passive
{
    const int MostAdverbs = 2;

    // What should be, and what may be: the latter is a permission, and taken as such.
    static readonly Pattern[] Obliged =
    [
        .. new[]
        {
            "should|must|shall|ought|has|have|had|needs|need|wants|want|is|are|may|can better? both|all|now|also|please|kindly|really|just* to? both|all|now|also|please|kindly|really|just* be|get",
            "never|not should|must|shall|may be",
        }.Select(Pattern.Parse),
    ];

    static readonly Pattern Denied = Pattern.Parse("should|must|shall|may|can|ought|has|is|are not|never ever? to? ever? be|get");

    // What stands before the thing and its participle where somebody wants it so.
    static readonly Pattern[] Wished =
    [
        .. new[]
        {
            "please|kindly* have|get|see >...",
            "i|we @please* would? @please* like|love|want|need|prefer|appreciate|welcome|wish it? if|to? have|get|see|having|getting|seeing? >...",
            "i|we would|will be @det? grateful|glad|happy|delighted|pleased|thankful|obliged|relieved|much* if|for|to|over? have|see|get? >...",
            "it|that would|will|might be @det? really|very|so|super|rather|quite? nice|good|great|lovely|helpful|cool|fine|best|awesome|appreciated|useful|ideal|perfect|kind|wonderful|better if|to|for|having? have|see|get? >...",
            "i|we would feel|sleep|be|rest @det? much|a|lot|bit|far* better|safer|happier|easier|calmer|relieved if|with|knowing|having >...",
        }.Select(Pattern.Parse),
    ];

    static readonly Pattern[] Begged =
    [
        .. new[] { "could|can|would|will|might|may i|we|you please|kindly|maybe|perhaps|possibly* have|get|see >...", "could|would|will >..." }.Select(Pattern.Parse),
    ];

    // Whether it can be done, or should.
    static readonly Pattern[] Asked = [.. new[] { "can|may|might >...", "should|must|shall|ought|need|needs >..." }.Select(Pattern.Parse)];

    static readonly Pattern[] AskedHow =
    [
        .. new[]
        {
            "how @do|can|could|would|should|might|to|must @i? please? have|get|see >...",
            "how can|could|is|are|does|do|would|should|might >...",
            "what must|should|has|have|needs|need|is|are|do|does|would|will i|we|one|to|be* be? do|done|needed|required|necessary|write|have|take|takes|it* in? order? for|to|so|such? that? have|get|getting|having? >...",
            "what is|are needed|required|necessary|it|take|takes+ for|to have|get|getting|having? >...",
        }.Select(Pattern.Parse),
    ];

    // "This laptop needs updating"
    static readonly WordSet Needing = WordTable.Set("needs need wants want requires");

    // Whoever tells, asks or sets a condition in the words before says more than what is to be done.
    static readonly WordSet MoreThanNamed = WordTable.Set(
        "i we you they he she who what which why when where how if whether that says said say think thinks believe is are was were do does did but because since so unless until never not no there somebody someone");

    // "By you", "on this host" may stand behind; what is done once is no program.
    static readonly WordSet Being = WordTable.Set("to be being been get gets got getting were was is are now all both fully completely please kindly");

    static readonly WordSet Leads = WordTable.Set(", please kindly and so also then therefore thus hence now well ok okay but just");

    /// <summary>The clause in the active voice; null where it is no wish in the passive one.</summary>
    public static IReadOnlyList<Token>? Active(Clause clause)
    {
        IReadOnlyList<Token> tokens = [.. clause.Tokens.SkipWhile(token => Leads.Contains(token.Word))];
        if (tokens.Count < 3)
            return null;
        return How(tokens) ?? Begging(tokens, isAsked: clause.EndsWithQuestionMark && !clause.Tokens.Any(token => token.Word is "please" or "kindly")) ?? Asking(tokens) ?? Wishing(tokens) ?? Obliging(tokens) ?? NeedsDoing(tokens);
    }

    // "How is steam disabled once it has been enabled": from when on makes no other way of it.
    static List<Token>? How(IReadOnlyList<Token> tokens) => Headed([.. tokens.TakeWhile(token => token.Word is not ("once" or "after" or "when" or "if"))], AskedHow) is { } order ? [order[0].Put("how"), order[0].Put("do"), order[0].Put("i"), .. order] : null;

    // "Could a flake be created", "can I have the channel changed"; with a question mark and no courtesy it may be no more than a question.
    static List<Token>? Begging(IReadOnlyList<Token> tokens, bool isAsked) => Headed(tokens, Begged) is { } order ? [order[0].Put("can"), order[0].Put(isAsked ? "i" : "you"), .. order] : null;

    // "Can vim be removed", "should the store be cleaned"
    static List<Token>? Asking(IReadOnlyList<Token> tokens) => Headed(tokens, Asked) is { } order ? [order[0].Put(tokens[0].Word is "should" or "must" or "shall" ? "should" : "can"), order[0].Put("i"), .. order] : null;

    static List<Token>? Wishing(IReadOnlyList<Token> tokens) => Headed(tokens, Wished) is { } order ? [order[0].Put("please"), .. order] : null;

    static List<Token>? Headed(IReadOnlyList<Token> tokens, Pattern[] heads)
    {
        foreach (var head in heads)
        {
            if (head.MatchStart(tokens) is > 0 and var length && Ordered([.. tokens.Skip(length)]) is { } order)
                return order;
        }

        return null;
    }

    // "My flake to be checked for errors" is "check my flake for errors".
    static List<Token>? Ordered(List<Token> words)
    {
        var at = words.FindIndex(1, words.Count - 1, token => Participles.Verb(token.Word) is not null && !token.Quoted);
        if (at < 1)
            return null;
        var thing = words[..at];
        // "Have the generations been removed already"
        if (thing.Exists(token => token.Word is "been"))
            return null;
        while (thing.Count > 1 && Being.Contains(thing[^1].Word))
            thing.RemoveAt(thing.Count - 1);
        return Order(thing, words[at], words[(at + 1)..]);
    }

    // "Generation 12 must be kept", "number 19 must never be deleted"
    static List<Token>? Obliging(IReadOnlyList<Token> tokens)
    {
        for (var at = 1; at + 2 < tokens.Count; at++)
        {
            IReadOnlyList<Token> rest = [.. tokens.Skip(at)];
            var denied = Denied.MatchStart(rest);
            if ((denied ?? Obliged.Select(pattern => pattern.MatchStart(rest)).FirstOrDefault(length => length is not null)) is not { } length)
                continue;
            var participle = at + length;
            for (var adverbs = 0; adverbs < MostAdverbs && participle + 1 < tokens.Count && Participles.Verb(tokens[participle].Word) is null; adverbs++)
                participle++;
            if (participle >= tokens.Count)
                return null;
            var order = Order([.. tokens.Take(at)], tokens[participle], [.. tokens.Skip(participle + 1)]);
            return order is null || denied is null ? order : [order[0].Put("never"), .. order];
        }

        return null;
    }

    static List<Token>? NeedsDoing(IReadOnlyList<Token> tokens)
    {
        for (var at = 1; at + 1 < tokens.Count; at++)
        {
            if (Needing.Contains(tokens[at].Word) && Verbs.BaseOfGerund(tokens[at + 1].Word) is { } verb)
                return Order([.. tokens.Take(at)], tokens[at + 1], [.. tokens.Skip(at + 2)], verb);
        }

        return null;
    }

    // "The change you have just made" names one of mine all the same.
    static bool TellsMore(List<Token> thing) => thing is not [{ Word: "that" or "it" or "this" or "these" or "those" }] && (thing[0].Word is "nobody" or "nothing"
        || thing.Exists(token => MoreThanNamed.Contains(token.Word) && !token.Quoted && !(token.Word is "you" && thing[0].Word is "the" or "what" or "that" or "your")));

    static List<Token>? Order(List<Token> thing, Token participle, List<Token> rest, string? verb = null)
    {
        verb ??= Participles.Verb(participle.Word);
        if (verb is null || thing.Count == 0 || thing.Exists(token => token.EndsSentence) || TellsMore(thing))
            return null;
        List<Token> said = [participle.As(verb) with { Text = verb }];
        if (rest is [{ Word: "off" or "out" or "away" or "back" or "up" or "on" or "in" or "down" or "aside" } particle, ..] && !(particle.Word is "on" or "in" or "up" && rest.Count > 1))
        {
            said.Add(particle);
            rest = rest[1..];
        }

        if (rest is [{ Word: "by" }, { Word: "you" or "ask-nix" }, ..])
            rest = rest[2..];
        // "Take it back", "take back the change"
        return said.Count > 1 && thing is [{ Word: "it" or "that" or "this" or "them" or "these" or "those" }] ? [said[0], .. thing, said[1], .. rest] : [.. Phrases.Join(said), .. thing, .. rest];
    }
}
