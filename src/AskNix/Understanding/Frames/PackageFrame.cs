using System.Collections.Frozen;
using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Frames;

/// <summary>Programs named anywhere in a sentence.</summary>
sealed class PackageFrame(EntityReader entities, Func<string, bool> isWord)
{
    const int LongestName = 4;

    // Words around a request to look for something, none of which is what is looked for.
    static readonly FrozenSet<string> Around = WordTable.Set(
        """
        a an the any some my me us i we you your is are am do does can could would should what which who there here have has in on for to of with about that this these those it
        search find look show list browse query recommend suggest suggestions recommendations looking searching need want please good best better nice great decent package packages
        program programs app apps application applications software tool tools nixpkgs nixos nix exist exists available get give use using used kind sort something anything one people know
        lookup discover hunt google me out up else most around and matching related named name how be like let hello hey so , . ? !
        """);

    static readonly FrozenSet<string> Between = WordTable.Set(", and plus with & also as-well-as both the a my too or");

    public delegate Intent Making(ImmutableArray<string> names, string? need, ImmutableArray<string> candidates);

    /// <summary>Every known program in the order it is named.</summary>
    public ImmutableArray<string> Known(IReadOnlyList<Token> tokens) => Known(tokens, out _);

    // Whether nothing but "and" and its like stands between the programs.
    bool IsOneList(IReadOnlyList<Token> tokens)
    {
        Known(tokens, out var places);
        for (var at = 1; at < places.Count; at++)
        {
            for (var between = places[at - 1].End; between < places[at].Start; between++)
            {
                if (!Between.Contains(tokens[between].Word))
                    return false;
            }
        }

        return true;
    }

    ImmutableArray<string> Known(IReadOnlyList<Token> tokens, out List<(int Start, int End)> places)
    {
        var found = places = [];
        var names = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < tokens.Count;)
        {
            var length = Math.Min(LongestName, tokens.Count - at);
            while (length > 0 && !Take(length))
                length--;
            at += Math.Max(1, length);

            bool Take(int count)
            {
                var span = tokens.Skip(at).Take(count).ToList();
                if (span.Exists(token => token.IsSeparator) || (isWord(span[0].Word) && !span[0].Quoted) || entities.Packages.Known(span) is not { } name)
                    return false;
                found.Add((at, at + count));
                if (!names.Contains(name))
                    names.Add(name);
                return true;
            }
        }

        return names.ToImmutable();
    }

    /// <summary>A wish about programs: those that are named, else those that do what is described.</summary>
    public Found? Wish(IReadOnlyList<Token> tokens, Making make, string verb)
    {
        tokens = WithoutReason(tokens);
        var names = Known(tokens);
        // Programs named far from each other are seldom all meant: "I want brave, and take chromium off".
        if (!names.IsEmpty)
            return new Found(make(names, null, []), 0.85, names.Length == 1 || IsOneList(tokens) ? null : Reading.Ask);
        if (Need(tokens) is not { } need || entities.Packages.Describe(need) is not { IsEmpty: false } candidates)
            return null;
        return new Found(make([], need, candidates), 0.7, Reading.Ask, $"No program is named; these fit \"{need}\".", [.. candidates.Select(candidate => $"{verb} {candidate}")]);
    }

    /// <summary>What is looked for, without the words that only say that it is.</summary>
    public static string? Query(IReadOnlyList<Token> tokens) => Need(tokens);

    public Found? Why(IReadOnlyList<Token> tokens) => Known(tokens) switch
    {
        [var dependency] => new WhyDepends(null, dependency),
        [var package, var dependency] => new WhyDepends(package, dependency),
        _ => null,
    };

    /// <summary>The command a sentence is about: what stands behind "command", else the last word nobody else uses.</summary>
    public string? Command(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            if (tokens[at].Word is "command" or "binary" or "program" or "executable" && IsCommand(tokens[at + 1]))
                return tokens[at + 1].Text;
        }

        return tokens.LastOrDefault(IsCommand)?.Text is { } command ? command[(command.LastIndexOf('/') + 1)..] : null;

        bool IsCommand(Token token) => !token.IsSeparator && (token.Quoted || !isWord(token.Word)) && !Around.Contains(token.Word) && token.Text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '/' or '+');
    }

    static string? Need(IReadOnlyList<Token> tokens)
    {
        var from = 0;
        while (from < tokens.Count && Around.Contains(tokens[from].Word))
            from++;
        var to = tokens.Count;
        while (to > from && Around.Contains(tokens[to - 1].Word))
            to--;
        return to > from ? EntityReader.Text(tokens.Skip(from).Take(to - from)) : null;
    }

    static IReadOnlyList<Token> WithoutReason(IReadOnlyList<Token> tokens) => Guards.Endings.WithoutReason(tokens);
}
