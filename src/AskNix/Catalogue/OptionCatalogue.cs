using System.Collections.Immutable;
using Nix.Store.Sqlite;

namespace AskNix.Catalogue;

/// <summary>The options of one configuration, read from their index. Safe for several threads.</summary>
public sealed class OptionCatalogue : IDisposable
{
    private const string Columns = "o.name, o.type, o.description, o.default_text, o.example, o.declarations, o.read_only";
    private const int Candidates = 200;

    private readonly Lock gate = new();
    private readonly SqliteDatabase connection;

    private OptionCatalogue(SqliteDatabase connection) => this.connection = connection;

    public int Count
    {
        get
        {
            lock (gate)
                return (int)connection.Scalar<long>("SELECT count(*) FROM options");
        }
    }

    /// <summary>The catalogue of an index, or null where none stands.</summary>
    /// <param name="path">As <see cref="OptionIndexer.PathOf"/> tells it.</param>
    public static OptionCatalogue? Open(string path) =>
        IndexFile.OpenOrNull(path, OptionIndexer.Version) is { } connection ? new OptionCatalogue(connection) : null;

    /// <summary>
    /// The option of this name. A name of one's own is found by its place: <c>users.users.ada.shell</c> is
    /// <c>users.users.&lt;name&gt;.shell</c>, <c>services.x.settings.deep</c> is not an option but part of a value.
    /// </summary>
    public ConfigurationOption? Find(string name)
    {
        var exact = Query("WHERE o.name = $1", name);
        if (!exact.IsEmpty)
            return exact[0];
        var parts = OptionName.Split(name);
        return Query("WHERE o.name GLOB $1", $"{Escaped(parts[0])}.*")
            .Where(option => OptionName.Fits(OptionName.Split(option.Name), parts))
            .OrderBy(option => option.Name.Count(letter => letter is '<' or '*'))
            .FirstOrDefault();
    }

    /// <summary>The options inside a group, such as <c>services.openssh</c>, by name.</summary>
    public ImmutableArray<ConfigurationOption> Inside(string group, int limit) =>
        Query("WHERE o.name GLOB $1 ORDER BY o.name LIMIT $2", $"{Escaped(group)}.*", limit);

    /// <summary>Options for a query in any words, best first: the name itself, then <c>enable</c> of what carries the name, then those that speak of it.</summary>
    public ImmutableArray<ConfigurationOption> Search(string query, int limit)
    {
        var words = QueryWords.Of(query);
        if (words.Words.IsEmpty)
            return [];
        var all = Ranked(string.Join(' ', words.Words[..^1].Select(Quoted).Append(Quoted(words.Words[^1]) + "*")));
        all.AddRange(Containing(words.Words));
        if (all.Count is 0)
            all = Ranked(string.Join(" OR ", words.Words.Select(Quoted)));
        return
        [
            .. all.OrderByDescending(found => found.Score + Bonus(found.Option, words))
                .ThenBy(found => found.Option.Name.Length)
                .ThenBy(found => found.Option.Name, StringComparer.Ordinal)
                .Select(found => found.Option)
                .DistinctBy(option => option.Name)
                .Take(limit),
        ];
    }

    /// <summary>Names whose spelling is near, nearest first: of the whole name, or of one with the same last parts.</summary>
    public ImmutableArray<string> Near(string name, int limit)
    {
        List<string> names;
        lock (gate)
            names = connection.Query(row => row.GetString(0), "SELECT name FROM options");
        var near = NearNames.Of(name, names, limit);
        if (near.Length >= limit)
            return near;
        var leaf = OptionName.Split(name)[^1];
        var group = name.Split('.');
        var sameParts = names
            .Where(option => option.EndsWith("." + leaf, StringComparison.Ordinal) && option.Split('.').Intersect(group).Count() >= 2)
            .OrderByDescending(option => option.Split('.').Intersect(group).Count())
            .ThenBy(option => option.Length);
        return [.. near.Concat(sameParts).Distinct().Take(limit)];
    }

    public void Dispose()
    {
        lock (gate)
            connection.Dispose();
    }

    private List<(ConfigurationOption Option, double Score)> Ranked(string match)
    {
        lock (gate)
        {
            // The text weighs little against the name: an option is known by it, and texts speak of many other options.
            return connection.Query(
                row => (Option(row, 1), Math.Min(3, -row.GetDouble(0) / 5)),
                $"""
                SELECT w.rank, {Columns}
                FROM (SELECT rowid, rank FROM words WHERE words MATCH $1 AND rank MATCH 'bm25(6.0, 1.0)' ORDER BY rank LIMIT {Candidates}) w
                JOIN options o ON o.id = w.rowid
                """,
                match);
        }
    }

    /// <summary>Words inside the words of a name, such as <c>ssh</c> in <c>openssh</c>, which a full-text index does not know.</summary>
    private IEnumerable<(ConfigurationOption Option, double Score)> Containing(ImmutableArray<string> words)
    {
        var all = string.Join(" AND ", words.Select((_, number) => $"instr(lower(o.name), ${number + 1}) > 0"));
        return Query($"WHERE {all} ORDER BY length(o.name) LIMIT {Candidates}", [.. words]).Select(option => (option, 0.0));
    }

    private static double Bonus(ConfigurationOption option, QueryWords words)
    {
        if (option.Name.Equals(words.Text, StringComparison.OrdinalIgnoreCase))
            return 100;
        var parts = option.Name.Split('.');
        var named = words.Words.Sum(word => parts.Contains(word, StringComparer.OrdinalIgnoreCase) ? 1 : option.Name.Contains(word, StringComparison.OrdinalIgnoreCase) ? 0.6 : 0);
        var turnsOn = parts is [.., var last, "enable"] && words.Words.Any(word => last.Contains(word, StringComparison.OrdinalIgnoreCase));
        return (named * 5.0 / words.Words.Length) + (turnsOn ? 5 : 0) - (parts.Length * 0.5);
    }

    private ImmutableArray<ConfigurationOption> Query(string rest, params ReadOnlySpan<object?> values)
    {
        lock (gate)
            return [.. connection.Query(row => Option(row, 0), $"SELECT {Columns} FROM options o {rest}", values)];
    }

    private static ConfigurationOption Option(SqliteStatement row, int first) => new(row.GetString(first), row.GetString(first + 1))
    {
        Description = row.GetString(first + 2),
        Default = row.GetString(first + 3),
        Example = row.GetString(first + 4),
        Declarations = [.. row.GetString(first + 5).Split('\n', StringSplitOptions.RemoveEmptyEntries)],
        ReadOnly = row.GetInt64(first + 6) is not 0,
    };

    private static string Escaped(string name) => name.Replace("[", "[[]", StringComparison.Ordinal).Replace("*", "[*]", StringComparison.Ordinal).Replace("?", "[?]", StringComparison.Ordinal);

    private static string Quoted(string word) => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
