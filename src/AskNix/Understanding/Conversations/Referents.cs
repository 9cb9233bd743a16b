using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Conversations;

/// <summary>Puts what is meant in the place of the words that point to it: "remove it", "the second one", "both", "the latter", "its".</summary>
sealed class Referents(Memory memory, Func<string, bool> isName)
{
    static readonly WordSet Pronouns = WordTable.Set("it that them those this these");

    // A word that a noun may follow points by itself only before one of these: "that too", but "that program".
    static readonly WordSet Ends = WordTable.Set(
        """
        again please too as instead now then back safe for only off on from in out to with is are was does do did has have permanently and or but of over away
        up down forever temporarily install need use change open cost
        """);
    static readonly WordSet Groups = WordTable.Set("both all them those these of the two three");
    static readonly WordSet OfThem = WordTable.Set("them those these the two three of");

    /// <summary>The turn as it would be said to somebody who heard nothing before; null where nothing in it points back to something known.</summary>
    public string? Filled(Turn turn)
    {
        List<Token> tokens = [.. turn.Words];
        for (var at = 0; at < tokens.Count; at++)
        {
            if ((Placed(tokens, at) ?? Grouped(tokens, at) ?? Owned(tokens, at) ?? Pointed(turn, tokens, at)) is not var (meant, length))
                continue;
            var rest = tokens.Skip(at + length).Where(token => token.Word is not "too");
            return string.Join(' ', [.. tokens.Take(at).Select(token => token.Text), meant, .. rest.Select(token => token.Text)]);
        }

        return Numbered(tokens);
    }

    /// <summary>Whether the turn names something of a list by its place.</summary>
    public bool IsPlaced(Turn turn) => Enumerable.Range(0, turn.Words.Length).Any(at => Placed([.. turn.Words], at) is not null);

    /// <summary>Whether the turn names a place of a list there is none of. The last of something needs no list.</summary>
    public bool IsPlacedNowhere(Turn turn)
    {
        List<Token> tokens = [.. turn.Words];
        var at = tokens.FindIndex(token => token.Word is "the");
        return at >= 0 && at + 1 < tokens.Count && tokens[at + 1].Word is "first" or "second" or "third" or "fourth" or "fifth" or "latter" or "former"
            && (at + 2 == tokens.Count || tokens[at + 2].IsSeparator || tokens[at + 2].Word is "one" or "please") && !IsPlaced(turn);
    }

    /// <summary>The things a turn may mean where one word of it points to several of them.</summary>
    public ImmutableArray<Thing> Doubtful(Turn turn)
    {
        List<Token> tokens = [.. turn.Words];
        var at = tokens.FindIndex(token => token.Word is "it" or "this");
        return at >= 0 && memory.Things.Length > 1 && !Names(turn, tokens, at) ? memory.Things : [];
    }

    // "Delete number 3", "get rid of 30" after a list of generations
    string? Numbered(List<Token> tokens) =>
        memory.Last?.Intent is ListGenerations or CompareGenerations or PinGeneration or RollbackSystem or DeleteGenerations { Generations.IsDefaultOrEmpty: false }
        && tokens is [var verb, .., { Number: not null } number] && Verbs.Starters.Contains(verb.Word)
        && !tokens.Exists(token => token.Word is "generation" or "generations" or "gen" or "gens" or "port" or "last")
            ? string.Join(' ', [.. tokens.SkipLast(1).Where(token => token.Word is not "number").Select(token => token.Text), "generation", number.Text]) : null;

    // "The second one", "the first of those", "number 3", "the last"
    (string, int)? Placed(List<Token> tokens, int at)
    {
        var list = memory.Listed;
        if (list.IsEmpty || tokens[at].Word is not ("the" or "number" or "that") || at + 1 >= tokens.Count)
            return null;
        var place = Places.Place(tokens[at + 1], list.Length);
        var end = at + 2;
        if (tokens[at + 1].Word is "other" && memory.Run.Length == 2 && memory.Things is [var spokenOf])
            place = 1 - memory.Run.IndexOf(spokenOf);
        if (place < 0 || place >= list.Length)
            return null;
        if (end < tokens.Count && tokens[end].Word is "one")
            end++;
        if (end + 1 < tokens.Count && tokens[end].Word is "of")
            end += tokens.Skip(end).TakeWhile(token => OfThem.Contains(token.Word)).Count();
        return IsEnd(tokens, end) ? (list[place].Name, end - at) : null;
    }

    // "Both", "them both", "all of them", "them"
    (string, int)? Grouped(List<Token> tokens, int at)
    {
        var words = tokens.Skip(at).Select(token => token.Word).TakeWhile(Groups.Contains).ToList();
        while (words is [.., "the"])
            words.RemoveAt(words.Count - 1);
        var isGroup = words.Contains("both") || words.Contains("them") || words is ["those" or "these"] or ["all", "of", ..]
            or ["the", "two" or "three"] or ["all", "two" or "three"];
        if (!isGroup || !IsEnd(tokens, at + words.Count))
            return null;
        var things = memory.Things.Length > 1 ? memory.Things : memory.Run;
        if (words.Contains("both") || words.Contains("two"))
            things = things.Length == 2 ? things : things is [.., var one, var other] && memory.Things.Length == 1 ? [one, other] : [];
        return things.Length > 1 ? (Joined(things), words.Count) : null;
    }

    static string Joined(ImmutableArray<Thing> things) => things[0].Kind is "generation"
        ? $"generations {string.Join(" and ", things.Select(thing => thing.Name.Split(' ')[^1]))}" : string.Join(" and ", things.Select(thing => thing.Name));

    (string, int)? Owned(List<Token> tokens, int at) => tokens[at].Word is "its" && memory.Things is [var thing] ? (thing.Name, 1) : null;

    (string, int)? Pointed(Turn turn, List<Token> tokens, int at)
    {
        if (!Pronouns.Contains(tokens[at].Word) || memory.Things.IsEmpty || Names(turn, tokens, at))
            return null;
        var isPlural = tokens[at].Word is "them" or "those" or "these";
        var length = at + 1 < tokens.Count && tokens[at].Word is "that" or "this" && tokens[at + 1].Word is "one" ? 2 : 1;
        if (tokens[at].Word is not ("it" or "them") && !IsEnd(tokens, at + length))
            return null;
        return memory.Things.Length == 1 || isPlural ? (Joined(memory.Things), length) : null;
    }

    // "Podman, enable it": what the turn itself names before is meant.
    bool Names(Turn turn, List<Token> tokens, int at)
    {
        var comma = tokens.FindLastIndex(at, token => token.IsSeparator);
        return comma > 0 && turn.Segments.Any(segment => segment[0].Start < tokens[comma].Start && isName(EntityReader.Text(segment)));
    }

    static bool IsEnd(List<Token> tokens, int at) => at >= tokens.Count || tokens[at].IsSeparator || Ends.Contains(tokens[at].Word);
}
