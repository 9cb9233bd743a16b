using System.Text.RegularExpressions;

namespace AskNix.Understanding.Guards;

/// <summary>What stands under a heading that denies it: "please don't: install vlc, remove mpv", "I do not want: docker off".</summary>
static partial class DeniedList
{
    /// <summary>Whether the words before a colon end in saying no to what follows.</summary>
    public static bool IsIn(string text) => text.Contains(':', StringComparison.Ordinal) && Heading().IsMatch(text);

    // "It does not work yet: install the driver" denies something else: a word of its own stands between the no and the colon.
    [GeneratedRegex(
        @"\b(not|never|no|don'?t|dont|won'?t|mustn'?t|shouldn'?t|avoid|forbidden|refuse|stop|nicht|nie|jamais|nunca|no quiero)(\s+(ever|do|doing|want|wanted|allow|allowed|run|touch|be|done|happen|to|here|please|any|anything|of|this|that|these|those|the|following|it|them|things|like))*\s*:\s",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();
}
