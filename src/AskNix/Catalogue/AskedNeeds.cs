using System.Collections.Immutable;
using AskNix.Understanding;

namespace AskNix.Catalogue;

/// <summary>
/// Needs with a story before what is asked for: "we pass messages between services, so I look for a message broker". What stands behind the words that ask is
/// looked for by itself too, and what is good for both comes first.
/// </summary>
internal static class AskedNeeds
{
    /// <summary>How many of each answer are put together, and how little the first of them stand out.</summary>
    private const int Most = 40;
    private const double Level = 2;

    private static readonly string[] Askings =
        [" look for ", " looking for ", " i need ", " we need ", " i want ", " we want ", " is there ", " give me ", " recommend ", " would like ", " i'd like "];

    /// <summary>What only the story tells: "is there an editor for those".</summary>
    private static readonly HashSet<string> Told = new(StringComparer.OrdinalIgnoreCase) { "it", "them", "those", "these", "that", "this", "one" };

    private static readonly char[] Ends = [',', '.', '?', '!', ';'];

    /// <summary>The programs that fit a need, best first.</summary>
    public static ImmutableArray<string> Describe(IPackageNames names, string need, int limit)
    {
        if (Asked(need) is not { } asked || names.Describe(asked, Most) is not { IsEmpty: false } alone)
            return names.Describe(need, limit);
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var answers in new[] { names.Describe(need, Most), alone })
        {
            for (var place = 0; place < answers.Length; place++)
                scores[answers[place]] = scores.GetValueOrDefault(answers[place]) + (1 / (Level + place));
        }

        return [.. scores.OrderByDescending(program => program.Value).Select(program => program.Key).Take(limit)];
    }

    /// <summary>What stands behind the words that ask, where something stands before them.</summary>
    private static string? Asked(string need)
    {
        var (at, length) = Askings.Select(words => (At: need.LastIndexOf(words, StringComparison.OrdinalIgnoreCase), words.Length)).MaxBy(found => found.At);
        if (at <= 0)
            return null;
        var asked = need[(at + length)..];
        if (asked.IndexOfAny(Ends) is > 0 and var end)
            asked = asked[..end];
        return asked.Split(' ').Any(Told.Contains) ? null : asked;
    }
}
