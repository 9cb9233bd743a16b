using AskNix.Intents;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Guards;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions.Referring;

/// <summary>What points to generations.</summary>
static class GenerationReferrals
{
    static readonly WordSet Returning = WordTable.Set("return put bring activate use boot load restore go rollback revert switch get take back");
    static readonly WordSet Thither = WordTable.Set("back to into me us that it this one generation there");

    // "Go back to generation 77 and pin it", "roll back to 18 and pin that"
    public static Referral? Pinned(Referral said) =>
        said.Found is { Steps: [PinGeneration { Generation: null } pin] } && said.Body.Has("it|that|this") && (SpokenOf(said.Before) ?? Reached(said.Last)) is { } number
            ? said.Means(pin with { Generation = number }) : null;

    // "Generation 212 worked, return to that"
    public static Referral? ReturnedTo(Referral said) =>
        said.Found is null or { Steps: [InstallPackage { Packages.IsEmpty: true } or PackagesIntent { Packages: [_] }], Confidence: < 0.9 } or { Steps: [InstallPackage], AtMost: not null } or { Steps: [RollbackSystem { Generation: null, Steps: null }] }
            && said.Body is { Count: <= 5 } and [var verb, .., { Word: "there" or "that" or "it" or "this" or "one" or "generation" }] && Returning.Contains(verb.Word)
            && said.Body.Skip(1).All(token => Thither.Contains(token.Word)) && SpokenOf(said.Before) is { } number
            ? said.Means(new RollbackSystem(Generation: number)) : null;

    // "There are 80 generations, keep 10"
    public static Referral? Thinned(Referral said) =>
        said is { Found: null, Mood: Mood.Request } && said.Body.Says("keep|leave ...") && said.Before.Has("generations|gens|entries")
            && said.Body.Skip(1).SkipWhile(token => token.Word is "only" or "just" or "me" or "the" or "last" or "newest" or "latest").ToList() is [{ Number: > 0 and var count }, .. var end] && end.TrueForAll(token => token.Word is "of" or "them" or "those")
            ? said.Means(new DeleteGenerations(Keep: count)) : null;

    // "Generation 33 is gold, never delete it"
    public static Referral? NeverDeleted(Referral said)
    {
        if (said.Mood is not Mood.Negated || !said.Body.Says("delete|remove|lose|collect|gc|prune|drop|touch it|that|this ...") || SpokenOf(said.Before) is not { } number)
            return null;
        var kept = said.Reading with { Meant = said.Reading.Meant with { Mood = Mood.Request, Because = null }, Found = new Found(new PinGeneration(number), 0.85) };
        return said with { Earlier = said.WithoutReason().Earlier.Push(kept), IsSettled = true };
    }

    /// <summary>The one generation the words speak of; null where there is none or more than one.</summary>
    public static int? SpokenOf(IReadOnlyList<Token> words)
    {
        var at = words.ToList().FindIndex(token => WordClasses.Of("generation").Contains(token.Word));
        if (at < 0 || words.Where(token => token.Number is not null && char.IsAsciiDigit(token.Text[0])).ToList() is not [{ Number: { } only }])
            return null;
        // "31 was a good generation"
        if (at > 0 && only > 0 && words[0].Number == only && words.Says("_ was|is|worked|works|ran ..."))
            return only;
        return at + 1 < words.Count && words[at + 1].Number is > 0 and var number ? number : null;
    }

    static int? Reached(ClauseReading? last) => last is { Found.Steps: [RollbackSystem { Generation: var reached }] } ? reached : null;
}
