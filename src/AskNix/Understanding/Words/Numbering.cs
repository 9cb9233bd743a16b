using System.Text.RegularExpressions;

namespace AskNix.Understanding.Words;

/// <summary>Wishes that are counted: "1) turn printing on 2) install inkscape". The numbers part them and say nothing else.</summary>
static partial class Numbering
{
    /// <summary>The text with a semicolon for each number, where the numbers count from one.</summary>
    public static string Parted(string text)
    {
        if (!text.Contains('1', StringComparison.Ordinal) || Numbers().Matches(text) is not { Count: > 1 } found)
            return text;
        // "How do I 1. update 2. rebuild", "never 1) ...": what stands before them says how they are meant.
        if (!string.IsNullOrWhiteSpace(text[..found[0].Index]))
            return text;
        for (var at = 0; at < found.Count; at++)
        {
            if (found[at].Groups["number"].ValueSpan is not [var digit] || digit - '1' != at)
                return text;
        }

        return Numbers().Replace(text, number => number.Index == found[0].Index ? "" : "; ");
    }

    // "1.", "2)": a number at the beginning, or behind a blank, and something said behind it.
    [GeneratedRegex(@"(?:^|(?<=[\s:,;.]))\(?(?<number>[0-9]{1,2})[.)]\s+(?=\p{L})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();
}
