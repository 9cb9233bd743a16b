using System.Text.RegularExpressions;

namespace AskNix.Understanding.Words;

/// <summary>
/// Takes out the label a wish carries where it comes out of a list of tasks or is announced: "TICKET 4471: ...", "[URGENT] ...", "REQ-19: ...",
/// "quick one: ...", "next job for today: ...".
/// </summary>
static partial class Labels
{
    /// <summary>The sentence with blanks in place of its label, so that every other word stays where it is.</summary>
    public static string Blanked(string sentence) =>
        LengthOf(sentence) is > 0 and var length && length < sentence.Length ? new string(' ', length) + sentence[length..] : sentence;

    static int LengthOf(string sentence) => Math.Max(Label().Match(sentence).Length, Announced().Match(sentence).Length);

    // "One small thing for you:": words for a task and how great it is, nothing that tells who says it. A later time stays, it is part of the wish.
    [GeneratedRegex(
        @"^\s*(ok|okay|so|and|right|hey|hi|also|now|here is|here's|just)?,?\s*((a|an|the|my|our|your|this|another|one|next|new|quick|small|little|tiny|short|simple|easy|last|first|second|third|final|only|other|main|further|more|usual|daily|weekly|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|evening)\s+){0,4}(one|ones|thing|things|task|tasks|job|jobs|request|requests|ask|chore|chores|errand|errands|favou?r|wish|wishes|order|orders|mission|reminder|assignment|instruction|instructions|item|step|todo|to-do)(\s+(for|from|of|on)\s+((me|us|you|today|now|this|that|the|my|our|machine|computer|laptop|pc|box|server|system|morning|afternoon|day|week|list)\s*){1,3})?\s*:\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Announced();

    // A box to tick, a word for a task with its number, or a code of capitals and figures; closed by a colon, a dash, or the bracket it stands in.
    [GeneratedRegex(
        @"^\s*([-*•+]\s+\[\s?\]|\[(?<name>[A-Za-z][\w #-]{1,20})\]:?|(?<name>(ticket|incidencia|solicitud|petici[óo]n|pedido|tarea|aviso|urgente|task|req|request|chg|change|inc|incident|job|urgent|important|action|action required|please action|order|wish|priority|prio|todo|to do|reminder|(installation|install|removal|cleanup|software|package|change|update|user) request)([ #-]*\d+)?|[A-Z]{1,10}[- #]?\d+)\s*(:|\s-))\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();
}
