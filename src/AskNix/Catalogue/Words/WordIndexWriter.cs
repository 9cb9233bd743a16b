using AskNix.Understanding.Names;
using Nix.Store.Sqlite;

namespace AskNix.Catalogue.Words;

/// <summary>Collects which entries have which words, and writes them into an index.</summary>
internal sealed class WordIndexWriter
{
    private const int InName = 10;
    private const int InProgram = 6;
    private const int InDescription = 4;
    private const int InLong = 1;

    // The same words come again and again: each is brought to its stem once.
    private readonly Dictionary<string, EntryList> byWord = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, EntryList> byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntryList>.AlternateLookup<ReadOnlySpan<char>> byLetters;
    private readonly List<int> lengths = [];
    private long total;

    public WordIndexWriter() => byLetters = byWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Notes the words of the next entry; the first has the number 1.</summary>
    public void Add(string names, string programs, string description, string longDescription)
    {
        var id = lengths.Count + 1;
        var count = Add(id, names, InName, inName: true) + Add(id, programs, InProgram, inName: true)
            + Add(id, description, InDescription, inName: false) + Add(id, longDescription, InLong, inName: false);
        lengths.Add(count);
        total += count;
    }

    /// <summary>Writes the lists of all words.</summary>
    public void Write(SqliteDatabase connection)
    {
        var usual = Math.Max(1, (double)total / Math.Max(1, lengths.Count));
        using var insert = connection.Prepare("INSERT INTO words VALUES ($1, $2, $3)");
        foreach (var (stem, list) in byStem)
            insert.Bind(stem, list.Count, list.Write(lengths, usual)).Run();
    }

    private int Add(int id, string text, int weight, bool inName)
    {
        var count = 0;
        foreach (var word in new WordPieces(text))
        {
            count++;
            ListOf(word).Add(id, weight, inName);
        }

        return count;
    }

    private EntryList ListOf(ReadOnlySpan<char> word)
    {
        if (byLetters.TryGetValue(word, out var known))
            return known;
        var stem = WordStem.Of(PlainLetters.Of(word));
        if (!byStem.TryGetValue(stem, out var list))
            byStem.Add(stem, list = new EntryList());
        byWord.Add(word.ToString(), list);
        return list;
    }
}
