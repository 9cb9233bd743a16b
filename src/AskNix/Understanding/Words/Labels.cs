using System.Text.RegularExpressions;

namespace AskNix.Understanding.Words;

/// <summary>Takes out the label a wish carries where it comes out of a list of tasks: "TICKET 4471: ...", "[URGENT] ...", "REQ-19: ...".</summary>
static partial class Labels
{
    /// <summary>The sentence with blanks in place of its label, so that every other word stays where it is.</summary>
    public static string Blanked(string sentence) =>
        Label().Match(sentence) is { Success: true, Length: var length } && length < sentence.Length ? new string(' ', length) + sentence[length..] : sentence;

    // A word for a task with its number, or a code of capitals and figures; closed by a colon, a dash, or the bracket it stands in.
    [GeneratedRegex(
        @"^\s*(\[(?<name>[A-Za-z][\w #-]{1,20})\]:?|(?<name>(ticket|task|req|request|chg|change|inc|incident|job|urgent|important|action|action required|please action|order|wish|priority|prio|todo|to do|reminder|(installation|install|removal|cleanup|software|package|change|update|user) request)([ #-]*\d+)?|[A-Z]{1,10}[- #]?\d+)\s*(:|\s-))\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();
}
