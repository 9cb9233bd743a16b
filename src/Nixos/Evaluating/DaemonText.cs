using System.Text.RegularExpressions;

namespace Nixos.Evaluating;

/// <summary>What a daemon says, without the colours it is written in.</summary>
public static partial class DaemonText
{
    /// <summary>The text without terminal codes.</summary>
    public static string Plain(string text) => Codes().Replace(text, "");

    [GeneratedRegex("\u001b\\[[0-9;]*[A-Za-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Codes();
}
