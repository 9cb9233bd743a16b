using System.Text.RegularExpressions;

namespace AskNix.Knowledge;

/// <summary>Takes the colour codes of a terminal out of a pasted text.</summary>
internal static partial class EscapeCodes
{
    public static string Remove(string text) => Code().Replace(text, "");

    [GeneratedRegex(@"\x1b\[[0-9;?]*[A-Za-z]", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
