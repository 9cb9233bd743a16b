using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Frames;

/// <summary>Numbers, counts and ages of generations.</summary>
static class GenerationFrame
{
    /// <summary>Generations are to go, and which is not told.</summary>
    public static Found Unclear { get; } = new(new DeleteGenerations(), 0.55, Reading.Ask, "I can keep the newest ones or delete those you name.", ["list generations", "keep the last 5 generations"]);

    public static Found? Read(string intent, IReadOnlyList<Token> tokens) => intent switch
    {
        "rollback-system" => Rollback(tokens),
        "compare-generations" => Compare(InOrder(tokens)),
        "pin-generation" => Pin(tokens),
        "delete-generations" => Delete(tokens),
        _ => null,
    };

    static Found Rollback(IReadOnlyList<Token> tokens)
    {
        // A step back would be another generation than the one of that moment.
        if (Moments.Wanted(tokens) is { } moment)
            return new Found(new RollbackSystem(At: moment), 0.8, Reading.Ask);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Number is not (> 0 and var number))
                continue;
            var before = at > 0 ? tokens[at - 1].Word : "";
            var behind = at + 1 < tokens.Count ? tokens[at + 1].Word : "";
            if (behind is "generations" or "steps" or "step" or "times" or "updates" or "upgrades" or "rebuilds" or "versions" or "gens" || before is "last")
                return new RollbackSystem(Steps: number);
            if (before is "generation" or "gen" or "number" or "to" or "into" or "on" or "onto" or "#")
                return new RollbackSystem(Generation: number);
        }

        return tokens.Any(token => token.Word is "twice") ? new RollbackSystem(Steps: 2) : new RollbackSystem();
    }

    static Found? Compare(ImmutableArray<int> numbers) => numbers switch
    {
        [] => new CompareGenerations(),
        [var from] => new CompareGenerations(from),
        [var from, var to] => new CompareGenerations(from, to),
        _ => null,
    };

    // "What is new in 77 versus 76": from the older to the newer, unless it is said from which.
    static ImmutableArray<int> InOrder(IReadOnlyList<Token> tokens)
    {
        ImmutableArray<int> numbers = [.. Numbers(tokens).Distinct()];
        return numbers is [var one, var other] && one > other && tokens.Any(token => token.Word is "versus" or "vs" or "than" or "unlike" or "not" or "over" or "since" or "new" or "newer") ? [other, one] : numbers;
    }

    static Found Pin(IReadOnlyList<Token> tokens) => new PinGeneration(Numbers(tokens) is [var number, ..] ? number : null, Reason(tokens));

    /// <summary>Why something is kept: what stands behind "because", or between quotation marks behind "reason"; null where nothing does.</summary>
    public static string? Reason(IReadOnlyList<Token> tokens)
    {
        if (tokens.SkipWhile(token => token.Word is not "reason").SkipWhile(token => !token.Quoted).TakeWhile(token => token.Quoted).ToList() is { Count: > 0 } said)
            return EntityReader.Text(said);
        var because = tokens.ToList().FindIndex(token => token.Word is "because" or "since" or "cause" or "cuz");
        return because < 0 || because + 1 == tokens.Count ? null : EntityReader.Text(tokens.Skip(because + 1));
    }

    static Found Delete(IReadOnlyList<Token> tokens)
    {
        if (Ages.In(tokens) is { } age)
            return new DeleteGenerations(OlderThan: age);
        var numbers = Numbers(tokens);
        // "Generations 61, 62 and 63": named one by one, whatever is said around them.
        if (Named(tokens) is { IsEmpty: false } named)
            return new Found(new DeleteGenerations(Generations: named), 0.85);
        // "Leave 41 alone": one that stays, and no count.
        if (tokens.Any(token => token.Word is "alone" or "untouched"))
            return Unclear;
        // "I have 140 generations, leave 5 and nuke the rest"
        if (Left(tokens) is { } left)
            return new DeleteGenerations(Keep: left);
        if (numbers.Length > 1)
            return Unclear;
        // "Thin them out, five may stay"
        if (numbers is [> 0 and var staying] && tokens.Any(token => token.Word is "stay" or "stays" or "remain" or "remains" or "survive"))
            return new DeleteGenerations(Keep: staying);
        if (tokens.Any(token => token.Word is "keep" or "keeping" or "retain" or "retaining" or "spare" or "save" or "leave" or "last" or "newest" or "latest" or "recent" or "but" or "but-not" or "except"))
            return numbers is [> 0 and var keep] ? new DeleteGenerations(Keep: keep) : Unclear;
        // "I no longer need 301, delete it": what else holds a number, or says how old they are to be without an age, is asked about.
        return numbers.IsEmpty && !tokens.Any(token => token.Word is "older-than" or "than" or "before" or "since") ? new Found(new DeleteGenerations(), 0.85) : Unclear;
    }

    // The number that stands close behind the word for keeping.
    static int? Left(IReadOnlyList<Token> tokens)
    {
        var at = tokens.ToList().FindIndex(token => token.Word is "keep" or "keeping" or "leave" or "leaving" or "retain" or "spare");
        return at < 0 ? null : tokens.Skip(at + 1).Take(5).TakeWhile(token => !token.IsSeparator && token.Word is not "generation").FirstOrDefault(token => token.Number is > 0)?.Number;
    }

    static ImmutableArray<int> Named(IReadOnlyList<Token> tokens)
    {
        var at = tokens.ToList().FindIndex(token => token.Word is "generation" or "generations" or "gen" or "gens");
        if (at < 0)
            return [];
        var named = ImmutableArray.CreateBuilder<int>();
        if (at + 1 < tokens.Count && tokens[at + 1].IsComma)
            return [];
        for (at++; at < tokens.Count && (tokens[at].Number is not null || tokens[at].IsComma || tokens[at].Word is "and" or "number" or "numbers"); at++)
        {
            if (tokens[at].Number is { } number)
                named.Add(number);
        }

        return named.ToImmutable();
    }

    static ImmutableArray<int> Numbers(IReadOnlyList<Token> tokens) =>
        [.. tokens.Where((token, at) => token.Number is not null && (char.IsAsciiDigit(token.Text[0]) || token.Word is not "one" || at > 0 && WordClasses.Of("generation").Contains(tokens[at - 1].Word)))
            .Select(token => token.Number!.Value)];
}
