using System.Collections.Immutable;
using AskNix.Understanding;
using Nix.Store.Sqlite;

namespace AskNix.Tests.Understanding;

/// <summary>What SQLite's full-text search makes of needs by itself, over the same wording of what programs are for: to compare with.</summary>
internal sealed class PlainRanking : IPackageNames, IDisposable
{
    private readonly SqliteDatabase _database = SqliteDatabase.Open(":memory:", SqliteOpening.Write, TimeSpan.Zero);

    /// <param name="data">The folder with names.tsv and kinds.txt.</param>
    public PlainRanking(string data)
    {
        var purposes = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var row in Lines(data, "names.tsv").Select(line => line.Split('\t')))
            Say(row[0], row[2]);
        var programs = Array.Empty<string>();
        foreach (var line in Lines(data, "kinds.txt"))
        {
            if (line[0] != '\t')
                programs = line.Split(' ');
            else
                Array.ForEach(programs, program => Say(program, line));
        }

        _database.Execute("CREATE VIRTUAL TABLE plain USING fts5(attribute UNINDEXED, purposes, tokenize = 'porter unicode61'); BEGIN");
        foreach (var (attribute, said) in purposes)
            _database.Execute("INSERT INTO plain VALUES ($1, $2)", attribute, string.Join(", ", said));
        _database.Execute("COMMIT");

        void Say(string program, string purpose)
        {
            if (!purposes.TryGetValue(program, out var said))
                purposes[program] = said = [];
            said.Add(purpose);
        }
    }

    public ImmutableArray<string> Describe(string need, int limit)
    {
        var words = need.Split([.. need.Where(sign => !char.IsLetterOrDigit(sign))], StringSplitOptions.RemoveEmptyEntries);
        return [.. _database.Query(row => row.GetString(0), $"SELECT attribute FROM plain WHERE plain MATCH $1 ORDER BY rank LIMIT {limit}", string.Join(" OR ", words.Select(word => $"\"{word}\"")))];
    }

    public string? Resolve(string words) => null;

    public ImmutableArray<string> Near(string words, int limit) => [];

    public void Dispose() => _database.Dispose();

    private static IEnumerable<string> Lines(string data, string file) => File.ReadLines(Path.Combine(data, file)).Where(line => line.Length > 0 && line[0] != '#');
}
