using System.Collections.Immutable;
using AskNix.Understanding.Clauses;
using AskNix.Understanding.Frames;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions;

/// <summary>
/// A clause with a name in the place of the words that point to it: "Generation 48 is precious, save it from deletion", "I have restic and borg in mind, how do I
/// install the latter", "I cloned a flake. What does it offer".
/// </summary>
static class Pointing
{
    static readonly Pattern One = Pattern.Parse("that|this|the same one|package|program|app|tool|game|generation|specialisation|flake");
    static readonly Pattern First = Pattern.Parse("the first|former one|program|package?");
    static readonly Pattern Second = Pattern.Parse("the second|latter|last one|program|package?");

    /// <param name="clause">What points.</param>
    /// <param name="last">The programs named last.</param>
    /// <param name="before">The words of the clause before.</param>
    /// <param name="frames">Finds what those words name.</param>
    /// <returns>The clause with the name; null where nothing is pointed at, or it is not plain what.</returns>
    public static Clause? Named(Clause clause, ImmutableArray<string> last, IReadOnlyList<Token> before, FrameReader frames)
    {
        if (before.Count == 0)
            return null;
        for (var at = 0; at < clause.Tokens.Count; at++)
        {
            IReadOnlyList<Token> rest = [.. clause.Tokens.Skip(at)];
            var place = rest[0];
            if (First.MatchStart(rest) is { } first && frames.Programs(before) is [var former, _])
                return With(first, [place.Put(former)]);
            if (Second.MatchStart(rest) is { } second && frames.Programs(before) is [_, var latter])
                return With(second, [place.Put(latter)]);
            // "It is broken" tells of it, "is it broken" asks; "switch to it", "switch there" where there is one.
            if (at > 0 && place.Word is "it" or "there" && Thing(place, last, before) is { } thing)
                return place.Word is "there" && thing is not [{ Word: "specialisation" }, _] ? null : With(1, thing);
            if (One.MatchStart(rest) is { } one && at > 0 && Thing(place, last, before) is { } same)
                return With(one, same);
            if (at > 0 && place.Word is "them" or "those" && before.Any(token => token.Word is "generations" or "gens"))
                return With(1, [place.Put("the"), place.Put("generations")]);

            Clause With(int length, IReadOnlyList<Token> named) => clause with { Tokens = [.. clause.Tokens.Take(at), .. named, .. clause.Tokens.Skip(at + length)] };
        }

        return null;
    }

    static IReadOnlyList<Token>? Thing(Token place, ImmutableArray<string> last, IReadOnlyList<Token> before)
    {
        if (ActionFrame.Specialisation(before) is { } name)
            return [place.Put("specialisation"), place.Put(name)];
        if (Pronouns.GenerationIn(before) is { } number)
            return [place.Put("generation"), place.Put($"{number}") with { Number = number }];
        if (last.Length == 1)
            return [place.Put(last[0])];
        return before.Any(token => WordClasses.Of("flake").Contains(token.Word)) ? [place.Put("the"), place.Put("flake")] : null;
    }
}
