using System.Collections.Immutable;
using AskNix.History;

namespace AskNix.Learning;

/// <summary>Which package a person took for which words: taken again, it goes before its equals.</summary>
public sealed class PackageChoices(HistoryDatabase history)
{
    /// <summary>Remembers that these words meant this package.</summary>
    /// <param name="words">What was asked for, secrets masked.</param>
    public void Record(string words, string attribute) => history.Write(open => open.Execute(
        """
        INSERT INTO package_choices (query, attribute, times, last) VALUES ($1, $2, 1, $3)
        ON CONFLICT (query, attribute) DO UPDATE SET times = times + 1, last = excluded.last
        """,
        Key(words), attribute, history.Now()));

    /// <summary>The package taken most often for these words, or null where none was.</summary>
    public string? For(string words) => history.Read(open => open.Query(
        row => row.GetString(0), "SELECT attribute FROM package_choices WHERE query = $1 ORDER BY times DESC, last DESC LIMIT 1", Key(words)).FirstOrDefault());

    /// <summary>How often each package was taken, for the ranking of searches.</summary>
    public ImmutableDictionary<string, int> Counts() => history.Read(open => open.Query(
        row => KeyValuePair.Create(row.GetString(0), row.GetInt32(1)), "SELECT attribute, sum(times) FROM package_choices GROUP BY attribute").ToImmutableDictionary());

    private static string Key(string words) => string.Join(' ', words.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
