using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Entities;

/// <summary>For whom a sentence means its packages: "only for me", "for all users", "in home manager". "For me" alone is courtesy.</summary>
static class SaidScope
{
    static readonly ImmutableArray<(Pattern Pattern, Scope Scope)> Ways =
    [
        .. Each(Scope.Home, "to|in|into|with|via|through|using|by my|the? home-manager|home.packages|home.nix"),
        .. Each(Scope.Profile, "to|in|into|on my|the? own? nix|user profile", "to|in|into my own? profile"),
        .. Each(
            Scope.User,
            "only|just|solely|exclusively for|to me|myself", "for|to me|myself only|alone", "to|in|into|for|on my own? user|account|login only|alone?",
            "not for|to the? others|other|everyone|everybody users|accounts|people|else*"),
        .. Each(
            Scope.System,
            "for|to all|every|each|any the? users|user|accounts|account|people", "for|to everyone|everybody", "for|to everyone|everybody on|of|at @det? @machine", "for the? whole|entire system|machine|computer", "system wide", "system-wide|systemwide|globally",
            "to|in|into the? environment.systempackages|systempackages"),
    ];

    const int LongestEnding = 10;

    // Without one of these no way of saying it fits.
    static readonly WordSet Telling = WordTable.Set(
        "me myself user users account accounts login people everyone everybody others else profile home-manager home.packages home.nix wide system-wide systemwide globally whole entire environment.systempackages systempackages");

    /// <summary>What the sentence says; <see cref="Scope.Auto"/> where it says nothing of it.</summary>
    public static Scope Of(IReadOnlyList<Token> tokens)
    {
        if (!tokens.Any(token => Telling.Contains(token.Word)))
            return Scope.Auto;
        for (var at = 0; at < tokens.Count; at++)
        {
            IReadOnlyList<Token> rest = [.. tokens.Skip(at)];
            foreach (var (pattern, scope) in Ways)
            {
                if (pattern.MatchStart(rest) is not null)
                    return scope;
            }
        }

        return Scope.Auto;
    }

    /// <summary>Whether the words say for whom, and nothing else.</summary>
    public static bool IsAll(IReadOnlyList<Token> tokens)
    {
        IReadOnlyList<Token> said = [.. tokens.Where(token => token.Word is not ("please" or "thanks"))];
        return Ways.Any(way => way.Pattern.Match(said) is not null);
    }

    /// <summary>The words, and what they end in of for whom it is: "the second, but only for me".</summary>
    public static (List<Token> Wish, List<Token> ForWhom) Parted(List<Token> tokens)
    {
        for (var at = Math.Max(1, tokens.Count - LongestEnding); at < tokens.Count; at++)
        {
            List<Token> whom = [.. Phrases.Join(tokens[at..]).SkipWhile(token => token.IsSeparator || token.Word is "but")];
            if (whom.Count > 0 && !whom.Exists(token => token.IsSeparator) && IsAll(whom))
                return ([.. tokens[..at].Where((token, place) => place < at - 1 || !token.IsSeparator)], whom);
        }

        return (tokens, []);
    }

    /// <summary>The words without a "but only for me" at their end: it says for whom, and is no part of the wish.</summary>
    public static List<Token> WithoutAfterthought(List<Token> tokens)
    {
        var but = tokens.FindLastIndex(token => token.Word == "but");
        if (but < 2)
            return tokens;
        var after = tokens.GetRange(but + 1, tokens.Count - but - 1);
        return IsAll(after) || (after is [{ Word: "only" or "just" }, ..] && IsAll(after[1..])) ? tokens.GetRange(0, but) : tokens;
    }

    static IEnumerable<(Pattern, Scope)> Each(Scope scope, params IEnumerable<string> patterns) => patterns.Select(pattern => (Pattern.Parse(pattern), scope));
}
