using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Frames;

/// <summary>Programs named anywhere in a sentence.</summary>
sealed class PackageFrame(EntityReader entities, Func<string, bool> isWord, Func<string, bool> isFamiliar)
{
    const int LongestName = 4;
    const int Close = 4;

    // More words than this are no name that nobody knows.
    const int LongestUnknown = 2;

    // What stands beside a list and names nothing.
    static readonly WordSet Beside = WordTable.Set("right hey hi hello yo yes yeah yep ok okay so well now then also please just thanks thx cheers go asap today both too done it them that this for on in to");

    // Words around a request to look for something, none of which is what is looked for.
    static readonly WordSet Around = WordTable.Set(
        """
        a an the any some all every available my me us i we you your is are am do does can could would should what which who there here have has in on for to of with about that this these those it
        search find look show list browse query recommend suggest suggestions recommendations looking searching need want please good best better nice great decent package packages
        program programs app apps application applications software tool tools nixpkgs nixos nix exist exists available get give use using used kind sort something anything one people know
        lookup discover hunt google me out up else most around and matching related named name how be like let says said guide followed tutorial hello hey so , . ? !
        """);

    static readonly WordSet Comparing = WordTable.Set("instead-of than without but-not not unlike from replacing besides but except leave keep leaving keeping");

    // Words around a command that are none.
    static readonly WordSet NoCommand = WordTable.Set("terminal console shell prompt path live lives hiding hides come comes from works exist exists binary executable machine host box");

    static readonly WordSet Exceptions = WordTable.Set("but but-not except besides");

    static readonly WordSet Between = WordTable.Set(", and plus + with & also as-well-as both the a my too or");

    public delegate Intent Making(ImmutableArray<string> names, string? need, ImmutableArray<string> candidates);

    /// <summary>Every known program in the order it is named.</summary>
    public ImmutableArray<string> Known(IReadOnlyList<Token> tokens) => Known(tokens, out _);

    // The programs that stand in one list, nothing but "and" and its like between them, and where it begins.
    List<(int Start, ImmutableArray<string> Names)> Lists(IReadOnlyList<Token> tokens)
    {
        Known(tokens, out var places);
        var lists = new List<(int Start, ImmutableArray<string> Names)>();
        for (var at = 0; at < places.Count; at++)
        {
            var name = entities.Packages.Known([.. tokens.Skip(places[at].Start).Take(places[at].End - places[at].Start)])!;
            if (at > 0 && tokens.Skip(places[at - 1].End).Take(places[at].Start - places[at - 1].End).All(token => Between.Contains(token.Word)))
                lists[^1] = (lists[^1].Start, lists[^1].Names.Contains(name) ? lists[^1].Names : lists[^1].Names.Add(name));
            else
                lists.Add((places[at].Start, [name]));
        }

        return lists;
    }

    // "I moved to firefox, chromium can go", "krita instead of gimp": of several the last is meant, unless it is what another is compared with.
    static ImmutableArray<string> Meant(List<(int Start, ImmutableArray<string> Names)> lists, IReadOnlyList<Token> tokens) =>
        lists.Where(list => !tokens.Take(list.Start).Reverse().Take(2).Any(token => Comparing.Contains(token.Word))).Select(list => list.Names).LastOrDefault(tokens.Any(token => Exceptions.Contains(token.Word)) ? [] : lists[^1].Names);

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

    /// <summary>Whether nothing unknown stands in one list with a known program, as in "quarto and pandoc, for the slides".</summary>
    public bool NamesAll(IReadOnlyList<Token> tokens)
    {
        Known(tokens, out var places);
        return places.TrueForAll(place => IsKnownItem(place.Start - 1, -1) && IsKnownItem(place.End, 1));

        // What is joined to the name on this side: other names, courtesy, or more words than a name has.
        bool IsKnownItem(int joint, int step)
        {
            if (joint < 0 || joint >= tokens.Count || !IsJoint(tokens[joint]))
                return true;
            var item = new List<int>();
            for (var at = joint + step; at >= 0 && at < tokens.Count && !IsJoint(tokens[at]) && item.Count <= LongestUnknown; at += step)
                item.Add(at);
            return item.Count is 0 or > LongestUnknown || item.Exists(at => Beside.Contains(tokens[at].Word) || places.Exists(place => place.Start <= at && at < place.End));
        }

        static bool IsJoint(Token token) => token.IsSeparator || token.Word is "and" or "plus" or "&" or "+" or "or" or "as-well-as";
    }

    /// <summary>A wish about programs: those that are named, else those that do what is described.</summary>
    public Found? Wish(IReadOnlyList<Token> tokens, Making make, string verb)
    {
        var others = tokens.Any(token => token.Word is "others" or "other" or "rest");
        tokens = WithoutHabit(WithoutReason(tokens));
        if (Purpose(tokens) is { } at && EntityReader.Text(tokens.Skip(at).TakeWhile(token => !token.IsSeparator)) is var purpose && entities.Packages.Describe(purpose) is { IsEmpty: false } fitting)
            return Described(purpose, fitting, make, verb);
        // Programs named far from each other are seldom all meant: "I want brave, and take chromium off".
        if (Lists(tokens) is { Count: > 0 } lists)
            return Meant(lists, tokens) is { IsEmpty: false } names ? new Found(make(names, null, []), 0.85, lists.Count == 1 && !(verb is "remove" && IsTold(tokens)) && !BelongsTo(tokens, lists[0].Start) && !IsThing(tokens, lists[0].Start) && !IsOfNeed(tokens, lists[0].Start) && !(verb is "remove" && others) ? null : Reading.Ask) : null;
        if (Need(tokens) is not { } need || entities.Packages.Describe(need) is not { IsEmpty: false } candidates)
            return Unfamiliar(tokens) is { IsEmpty: false } unknown ? new Found(make(unknown, null, []), 0.6, Reading.Ask, $"I know no program called {string.Join(" or ", unknown)}.") : null;
        return Described(need, candidates, make, verb);
    }

    static Found Described(string need, ImmutableArray<string> candidates, Making make, string verb) =>
        new(make([], need, candidates), 0.7, Reading.Ask, $"No program is named; these fit \"{need}\".", [.. candidates.Select(candidate => $"{verb} {candidate}")]);

    /// <summary>Where a phrase begins to say what something without a name is for: "something for mind maps", whatever programs have these words for names.</summary>
    public static int? Purpose(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at + 3 < tokens.Count; at++)
        {
            if (tokens[at].Word is "something" or "anything" or "thing" or "app" or "program" or "tool" or "software" && tokens[at + 1].Word is "for" or "to" && !tokens[at + 2].IsSeparator && !tokens[at + 3].IsSeparator
                && !tokens.Skip(at + 3).Any(token => token.Word is "called" or "named"))
            {
                return at + 2;
            }
        }

        return null;
    }

    /// <summary>What is looked for, without the words that only say that it is.</summary>
    public static string? Query(IReadOnlyList<Token> tokens) => Need(tokens);

    public Found? Why(IReadOnlyList<Token> tokens) => Known(tokens) switch
    {
        [var dependency] => new WhyDepends(null, dependency),
        // "Why is openssl a dependency of curl", "is gtk3 required by keepassxc": who needs it is named last.
        [var dependency, var package] when NeedsIt(tokens) => new WhyDepends(package, dependency),
        [var package, var dependency] => new WhyDepends(package, dependency),
        _ => null,
    };

    // Between the two: "a dependency of", "required by", "there because of".
    bool NeedsIt(IReadOnlyList<Token> tokens)
    {
        Known(tokens, out var places);
        var between = tokens.Skip(places[0].End).Take(places[^1].Start - places[0].End).ToList();
        return between.Exists(token => token.Word is "of" or "by" or "via" or "through") && between.Exists(token => token.Word is "dependency" or "dependencies" or "required" or "needed" or "wanted" or "used" or "because" or "pulled-in" or "via" or "through" or "closure");
    }

    /// <summary>The command a sentence is about: what stands behind "command", else the last word nobody else uses.</summary>
    public string? Command(IReadOnlyList<Token> tokens)
    {
        if (tokens.FirstOrDefault(token => token.Quoted && IsCommand(token)) is { } quoted)
            return quoted.Text;
        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            if (tokens[at].Word is "command" or "binary" or "program" or "executable" && IsCommand(tokens[at + 1]))
                return tokens[at + 1].Text;
            // "It said use dig"
            if (tokens[at].Word is "use" or "run" or "type" or "typed" or "ran" or "enter" or "running" or "using" or "calls" or "uses" or "runs" or "invokes" or "executes" && IsCommand(tokens[at + 1]))
                return tokens[at + 1].Text;
            // "I type make and it says there is no such command": named by what is done with it, though it is also a word.
            if (tokens[at].Word is "type" or "typed" or "typing" && tokens[at + 1] is { IsSeparator: false } typed && !Around.Contains(typed.Word) && at + 2 < tokens.Count && (tokens[at + 2].IsComma || tokens[at + 2].Word is "and" or "but" or "in" or "into" or "then"))
                return typed.Text;
            // "The make command": named so, though it is also a word.
            if (tokens[at + 1].Word is "command" or "binary" or "executable" && tokens[at] is { IsSeparator: false, Word: not "known" and not "valid" and not "recognised" and not "recognized" and not "such" and not "unknown" and not "missing" } named && !Around.Contains(named.Word) && named.Text.All(char.IsAsciiLetterOrDigit))
                return named.Text;
        }

        return (tokens.LastOrDefault(token => IsCommand(token) && entities.IsName(token.Text)) ?? tokens.LastOrDefault(token => IsCommand(token) && !NoCommand.Contains(token.Word)))?.Text is { } command ? command[(command.LastIndexOf('/') + 1)..] : null;

        bool IsCommand(Token token) => !token.IsSeparator && (token.Quoted || !isWord(token.Word) && entities.Features.Resolve(token.Text) is null) && !Around.Contains(token.Word) && token.Text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '/' or '+');
    }

    static string? Need(IReadOnlyList<Token> tokens)
    {
        var from = 0;
        while (from < tokens.Count && Around.Contains(tokens[from].Word))
            from++;
        var to = tokens.Count;
        while (to > from && Around.Contains(tokens[to - 1].Word))
            to--;
        // "How do I remove a package" needs nothing.
        return to - from > 1 || (to > from && !Verbs.Starters.Contains(tokens[from].Word)) ? EntityReader.Text(tokens.Skip(from).Take(to - from)) : null;
    }

    /// <summary>The programs named close behind one of the words: "there is a hole in openssl, update everything" names none to update.</summary>
    public ImmutableArray<string> Behind(IReadOnlyList<Token> tokens, WordSet words) =>
        [.. Lists(tokens).Where(list => tokens.Take(list.Start).Reverse().Take(Close).Any(token => words.Contains(token.Word))).SelectMany(list => list.Names).Distinct(StringComparer.Ordinal)];

    // What is a word of no language heard so far may be the name of a program nobody told of.
    ImmutableArray<string> Unfamiliar(IReadOnlyList<Token> tokens) =>
    [
        .. tokens.Where(token => token is { IsSeparator: false, Number: null, Corrected: false, Text.Length: > 2 } && !isWord(token.Word) && !isFamiliar(token.Word)
            && token.Text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')).Select(token => token.Text).Distinct(StringComparer.Ordinal),
    ];

    // "Uninstall vlc mpv plays everything": of one of them something is told, and it does not go.
    bool IsTold(IReadOnlyList<Token> tokens)
    {
        Known(tokens, out var places);
        return places.Count > 1 && places.Exists(place => place.End + 1 < tokens.Count && tokens[place.End] is { IsSeparator: false } verb && !places.Exists(other => other.Start == place.End)
            && (Verbs.Finite.Contains(verb.Word) || Verbs.Telling.Contains(verb.Word) || verb.Word.Length > 3 && verb.Word.EndsWith('s')));
    }

    // "The install base of firefox": something of the program, not the program.
    static bool BelongsTo(IReadOnlyList<Token> tokens, int name) =>
        name > 1 && tokens[name - 1].Word is "of" && !Kind.Contains(tokens[name - 2].Word);

    // "Unlock the screen with my finger": a program has no article, and does not stand before what it is done with.
    static bool IsThing(IReadOnlyList<Token> tokens, int name) => name > 1 && tokens[name - 1].Word is "the" or "my" or "a" or "his" or "her" or "our" && char.IsAsciiLetterLower(tokens[name].Text[0])
        && name + 1 < tokens.Count && tokens[name + 1].Word is "with" or "by" or "when" or "while" or "at" or "every" or "branch";

    // "A prompt that shows me git branch": what is to be shown, and no wish.
    static bool IsOfNeed(IReadOnlyList<Token> tokens, int name)
    {
        var told = tokens.Take(name).ToList();
        var relative = told.FindLastIndex(token => token.Word is "that" or "which");
        return relative > 1 && name - relative <= 4 && told.Take(relative).Any(token => token.Word is "a" or "an" or "some" or "something") && !told.Skip(relative).Any(token => token.IsSeparator || token.Word is "called" or "named" or "like" or "is");
    }

    // "Delete chromium i use firefox": what somebody uses is said behind the wish.
    IReadOnlyList<Token> WithoutHabit(IReadOnlyList<Token> tokens)
    {
        Known(tokens, out var places);
        // "Get rid of nano and micro, vim forever"
        if (places.Find(place => place.Start > 1 && place.End < tokens.Count && Clauses.Remarks.Cheers.Contains(tokens[place.End].Word)) is { End: > 0 } praised)
            return [.. tokens.Take(praised.Start), .. tokens.Skip(praised.End + 1)];
        var habit = places.Find(place => place.End + 1 < tokens.Count && tokens[place.End].Word is "i" or "we" && tokens[place.End + 1].Word is "use" or "have" or "prefer" or "like" or "love" or "moved" or "switched" or "went" or "never" or "only" or "hate");
        return habit.End > 0 ? [.. tokens.Take(habit.End)] : tokens;
    }

    static readonly WordSet Kind = WordTable.Set("copy version release edition build installation instance install sort kind out rid use hold hands fond tired sick full instead because copies go taste glimpse bit");

    static IReadOnlyList<Token> WithoutReason(IReadOnlyList<Token> tokens) => Guards.Endings.WithoutReason(tokens);
}
