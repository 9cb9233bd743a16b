using System.Collections.Immutable;
using AskNix.Catalogue.Words;

namespace AskNix.Catalogue;

/// <summary>The words of a search, and the names they could be when written together.</summary>
internal sealed record QueryWords(string Text, ImmutableArray<string> Words, ImmutableArray<string> Names)
{
    /// <summary>Longer texts are no search; their beginning is.</summary>
    private const int LongestText = 300;
    private const int MostWords = 12;

    private static readonly HashSet<string> Filler = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "for", "to", "of", "with", "and", "or", "in", "on", "at", "is", "are", "that", "which", "can", "could", "like", "similar", "something",
        "anything", "some", "any", "good", "best", "nice", "my", "me", "i", "you", "your", "it", "this", "these", "want", "need", "use", "using", "program",
        "programs", "app", "apps", "application", "applications", "software", "package", "packages", "tool", "tools", "please", "how", "what", "from", "files", "file", "alternative", "alternatives", "replacement", "substitute", "equivalent",
    };

    /// <summary>What is said of a program that one names: "connect to slack", "run docker".</summary>
    private static readonly HashSet<string> Hollow = new(StringComparer.Ordinal) { "connect", "join", "open", "launch", "start", "run" };

    /// <summary>The name behind words that are only said of a program; empty where there are none of them.</summary>
    public string Named => Words.Any(Hollow.Contains) ? string.Join(' ', Words.Where(word => !Hollow.Contains(word))) : "";

    public static QueryWords Of(string query)
    {
        var text = new string([.. query.Take(LongestText).Select(letter => char.IsControl(letter) ? ' ' : char.ToLowerInvariant(letter))]).Trim();
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var all = parts.SelectMany(Pieces).Distinct().Take(MostWords).ToArray();
        var telling = all.Where(word => !Filler.Contains(word)).ToArray();
        return new QueryWords(text, [.. telling.Length > 0 ? telling : all], [.. NamesOf(parts)]);
    }

    /// <summary>The index knows words of letters and digits only.</summary>
    private static List<string> Pieces(string part)
    {
        var pieces = new List<string>(1);
        foreach (var piece in new WordPieces(part))
            pieces.Add(piece.ToString());
        return pieces;
    }

    private static IEnumerable<string> NamesOf(string[] parts)
    {
        if (parts.Length is 0 or > 4)
            return [];
        return new[] { string.Concat(parts), string.Join('-', parts), string.Join('_', parts) }.Distinct();
    }
}
