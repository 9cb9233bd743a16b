using System.Text.RegularExpressions;

namespace AskNix.Knowledge;

/// <summary>Takes the colour codes of a terminal out of a text that was pasted, or that a program wrote.</summary>
public static partial class EscapeCodes
{
    /// <summary>The text without them.</summary>
    public static string Remove(string text) => Code().Replace(text, "");

    [GeneratedRegex(@"\x1b\[[0-9;?]*[A-Za-z]", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
