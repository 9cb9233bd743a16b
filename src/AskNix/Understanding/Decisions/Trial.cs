using AskNix.Intents;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions;

/// <summary>
/// A program that is wanted for a while only, however it is wished for: "a temporary mtr", "geogebra for today only", "lend me nmap for an hour", "calibre,
/// without it staying here". What says so is taken out, and what is then read as an installation is a trial.
/// </summary>
static class Trial
{
    const string Time = "hour|hours|minute|minutes|moment|bit|while|day|session|afternoon|evening|morning|night|weekend|call|meeting|lesson|demo|conversion|job|task|occasion|try|run";

    // Without one of these nothing is said of a while.
    static readonly WordSet Telling = WordTable.Set(
        """
        temporary temporarily throwaway ephemeral disposable short-lived one-off trial lend borrow loan staying stays keeping keep leaving leave permanent permanently once hour hours minute minutes moment
        while day session today vanish disappear good remain afterward tonight afternoon evening morning night weekend call meeting lesson demo conversion experiment afterwards
        """);

    static readonly Pattern[] Ways =
    [
        .. new[]
        {
            "quick? temporary|throwaway|ephemeral|disposable|short-lived|one-off install|installation|copy|env|environment|shell? of|with?",
            "only|just? temporarily only?",
            $"but? only|just for today|tonight|this|one|the|a|an|single+ {Time}?",
            $"but? for today|tonight|this|one|the|a|an|single+ {Time}? only|alone",
            "for a|an|one|few|couple|of+ hour|hours|minute|minutes|moment|bit|while",
            "for #count hour|hours|minute|minutes",
            "but? only|just? as|on|for a|an|the? trial|experiment|loan|tryout basis|only|run?",
            "only|just|this once",
            "without it|them|that|anything? staying|keeping|leaving|remaining|being|sticking installed|here|on|behind|around? ...",
            "but|and? do not|never keep|leave|install|add|retain it|them|that|anything installed|here|on|behind|around|permanently|for good? ...",
            "but|and|so? do not|never put|write|save|add|keep|store it|them|that|anything in|into|to @det? config|configuration|system|machine|profile permanently|please?",
            "but|and? it|they must|may|shall|should|need|can|do|does|will not stay|remain|persist|be|keep here|installed|there|kept|left|on ... afterwards|afterward|later|good|behind|system|machine",
            "and? then? have|let it|them vanish|disappear|go|gone away|again* ...",
            "and? then? throw|toss|forget it|them|that away|about afterwards|again ...",
        }.Select(Pattern.Parse),
    ];

    static readonly Pattern Suits = Pattern.Parse("i|we? would? @want|like? to? see|check|find-out|know|test|learn|judge if|whether $what suits|fits|is|works|does|can|would ...");

    /// <summary>The sentence without what says that it is for a while; null where nothing does.</summary>
    public static List<Token>? TakeOut(List<Token> tokens)
    {
        if (!tokens.Exists(token => Telling.Contains(token.Word)))
            return null;
        var left = new List<Token>(tokens.Count);
        for (var at = 0; at < tokens.Count;)
        {
            var rest = tokens[at..];
            if (Ways.Select(way => way.MatchStart(rest)).FirstOrDefault(length => length > 0) is { } length)
                at += WholeGap(rest, length);
            else
                left.Add(tokens[at++]);
        }

        while (left.Count > 0 && (left[^1].IsComma || left[^1].Word is "and" or "but"))
            left.RemoveAt(left.Count - 1);
        var lent = left.FindIndex(token => token.Word is "lend" or "borrow" or "loan");
        if (left.Count == tokens.Count && lent < 0 || left.Count == 0)
            return null;
        if (lent >= 0)
            left[lent] = left[lent].Put("get");
        return Suits.Match(left) is { } suits ? [left[0].Put("try"), .. suits["what"]] : left;
    }

    /// <summary>What was read of the rest, as a trial; null where it is about no program.</summary>
    public static Understood? Of(Understood rest, Func<string, bool> isName) =>
        // "A temporary mtr" is the program, though its module has the same name.
        rest.Steps is [EnableFeature { Feature: var name }] && isName(name) ? rest with { Steps = [new TryPackage([name])], Choices = [$"try {name}"] }
        : rest.Steps is [InstallPackage or TryPackage] && rest.Steps[0] is PackagesIntent { Packages.IsEmpty: false, Describes: null } wished
        ? rest with { Steps = [new TryPackage(wished.Packages)], Choices = [.. wished.Packages.Select(package => $"try {package}")] } : null;

    // What is said to the end belongs to it.
    static int WholeGap(List<Token> rest, int length) => rest[0].Word is "without" || rest.Take(length).Any(token => token.Word is "not" or "never" or "throw" or "toss" or "forget") ? rest.Count : length;
}
