using System.Collections.Immutable;

namespace AskNix.Planning.Projects;

/// <summary>The words of a description, lower case, with the marks that belong to names such as c++, c# and .net.</summary>
internal static class DescriptionWords
{
    public static ImmutableArray<string> Of(string description)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var start = -1;
        for (var at = 0; at <= description.Length; at++)
        {
            if (at < description.Length && IsPart(description[at]))
            {
                if (start < 0)
                    start = at;
                continue;
            }
            if (start >= 0)
                words.Add(description[start..at].ToLowerInvariant().TrimEnd('.', '-'));
            start = -1;
        }
        return words.ToImmutable();
    }

    private static bool IsPart(char letter) => char.IsLetterOrDigit(letter) || letter is '+' or '#' or '.' or '-';
}
