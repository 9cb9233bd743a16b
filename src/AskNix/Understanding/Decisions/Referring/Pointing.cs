using AskNix.Intents;
using AskNix.Understanding.Clauses;
using AskNix.Understanding.Frames;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions.Referring;

/// <summary>
/// A clause with a name in the place of the words that point to it: "Generation 48 is precious, save it from deletion", "I have restic and borg in mind, how do I
/// install the latter", "I cloned a flake. What does it offer".
/// </summary>
static class Pointing
{
    static readonly Pattern One = Pattern.Parse("that|this|the same one|package|program|app|tool|game|generation|specialisation|flake");
    // "Mosquitto is not needed, switch off the broker"
    static readonly Pattern Kind = Pattern.Parse("that|this|the service|daemon|server|broker|desktop|module|feature|database|thing");
    static readonly Pattern First = Pattern.Parse("the first|former one|program|package?");
    static readonly Pattern Second = Pattern.Parse("the second|latter|last one|program|package?");

    // What is read with a name in a pronoun's place has to be plain.
    const double LeastOfSaid = 0.81;

    // Where nothing was read of the clause, or not enough to do without what it points to.
    public static Referral? Reread(Referral said) =>
        said.Found is null or { Steps: [Help or SystemStatus or OutOfScope] } or { Steps: [InstallPackage or PinGeneration { Generation: null }], Confidence: < 0.9 } or { Steps: [RebuildSystem { Specialisation: null } or FeatureIntent { Options.IsEmpty: true }] }
            && Named(said) is { } named && said.Read(named) is { Found.Confidence: > LeastOfSaid } reread
            ? said with { Reading = reread with { Clause = said.Reading.Clause } } : null;

    /// <returns>The clause with the name; null where nothing is pointed at, or it is not plain what.</returns>
    public static Clause? Named(Referral said)
    {
        var (tokens, before) = (said.Tokens, said.Before);
        if (before.Count == 0)
            return null;
        for (var at = 0; at < tokens.Count; at++)
        {
            IReadOnlyList<Token> rest = [.. tokens.Skip(at)];
            var place = rest[0];
            if (First.MatchStart(rest) is { } first && said.Frames.Programs(before) is [var former, _])
                return With(first, [place.Put(former)]);
            if (Second.MatchStart(rest) is { } second && said.Frames.Programs(before) is [_, var latter])
                return With(second, [place.Put(latter)]);
            // "I only want it to start faster": how it is to behave, and not that it should come.
            if (at > 0 && rest.Says("it|that|this to start|run|work|open|load|stop|behave|feel|look|use|be faster|quicker|better|slower|less|more|smoother|nicer|properly|again|quietly ..."))
                return null;
            // "It is broken" tells of it, "is it broken" asks; "switch to it", "switch there" where there is one.
            if (at > 0 && place.Word is "it" or "there" && Thing(place, said) is { } thing)
                return place.Word is "there" && thing is not [{ Word: "specialisation" }, _] ? null : With(1, thing);
            if (One.MatchStart(rest) is { } one && at > 0 && Thing(place, said) is { } same)
                return With(one, same);
            if (at > 0 && Kind.MatchStart(rest) is { } kind && Thing(place, said) is { } served)
                return With(kind, served);
            // Not those that are told apart by number or age.
            if (at > 0 && place.Word is "them" or "those" && before.Has("generations|gens") && Ages.In(before) is null && !before.Any(token => token.Number is not null && token.Word is not ("too" or "to" or "one") || token.Word is "older-than" or "week" or "month" or "year" or "days"))
                return With(1, [place.Put("the"), place.Put("generations")]);

            Clause With(int length, IReadOnlyList<Token> named) => said.Reading.Clause with { Tokens = [.. tokens.Take(at), .. named, .. tokens.Skip(at + length)] };
        }

        return null;
    }

    static IReadOnlyList<Token>? Thing(Token place, Referral said)
    {
        var (before, frames) = (said.Before, said.Frames);
        if (ActionFrame.Specialisation(before) is { } name)
            return [place.Put("specialisation"), place.Put(name)];
        if (GenerationReferrals.SpokenOf(before) is { } number)
            return [place.Put("generation"), place.Put($"{number}") with { Number = number }];
        // "Flatpak support is not needed any more, drop that": what works, and not the program alone.
        if (before.Select((token, at) => (token, at)).FirstOrDefault(pair => pair.at > 0 && pair.token.Word is "support" or "service" or "daemon" or "server") is { token: { } kind, at: > 0 and var behind } && frames.Feature([before[behind - 1], kind], enable: true) is { Steps: [EnableFeature { Options.IsEmpty: false }] })
            return [place.Put(before[behind - 1].Text), place.Put(kind.Word)];
        if (said.Programs is [var program])
            return [place.Put(program)];
        if (before.Has("@flake"))
            return [place.Put("the"), place.Put("flake")];
        // "Bluetooth eats my battery, kill it"
        return frames.Feature(before, enable: true) is { Steps: [EnableFeature { Port: null, Options.IsEmpty: false } feature], AtMost: null } ? [place.Put(feature.Feature)] : null;
    }
}
