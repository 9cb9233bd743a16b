using AskNix.Understanding.Names;
using Nix.Store.Sqlite;

namespace AskNix.Catalogue.Words;

/// <summary>
/// Which entries of an index have which words: for each word one list, with all that its rank needs. SQLite's full-text search takes two microseconds for each
/// match, half of a search (docs/design/native.md).
/// </summary>
/// <param name="connection">The index.</param>
/// <param name="entries">How many entries there are.</param>
/// <param name="named">Whether only what stands in names counts.</param>
internal sealed class WordIndex(SqliteDatabase connection, int entries, bool named)
{
    /// <summary>The entries with a word, in any of its forms; where a hyphen joins it of several, with each of them.</summary>
    public Matches Word(string word) => EachOf(word, stem => connection.Query(Read, "SELECT entries, list FROM words WHERE stem = $1", stem));

    /// <summary>The entries with a word that begins so.</summary>
    public Matches Beginning(string word) =>
        EachOf(word, stem => connection.Query(Read, "SELECT entries, list FROM words WHERE stem >= $1 AND stem < $2", stem, stem + "\U0010FFFF"));

    private static (int Count, byte[] List) Read(SqliteStatement row) => (row.GetInt32(0), row.GetBytes(1));

    private Matches EachOf(string word, Func<string, List<(int Count, byte[] List)>> listsOf)
    {
        var pieces = new List<Matches>(1);
        foreach (var piece in new WordPieces(word))
            pieces.Add(Of(listsOf(WordStem.Of(PlainLetters.Of(piece)))));
        return pieces switch
        {
            [] => new AnyOfMatches([]),
            [var only] => only,
            _ => new AllOfMatches([.. pieces]),
        };
    }

    private Matches Of(List<(int Count, byte[] List)> lists)
    {
        var telling = Telling(lists.Sum(list => list.Count));
        return lists.Count == 1
            ? new WordMatches(lists[0].List, telling, named)
            : new AnyOfMatches([.. lists.Select(list => new WordMatches(list.List, telling, named))]);
    }

    // What most entries have says next to nothing, but it is there.
    private double Telling(int count) => Math.Max(1e-6, Math.Log((entries - count + 0.5) / (count + 0.5)));
}
