using Nix.Store.Sqlite;

namespace AskNix.Catalogue;

/// <summary>Builds option indexes below a cache directory.</summary>
public sealed class OptionIndexer(string cacheDirectory)
{
    internal const int Version = 1;

    /// <summary>Where the index of a revision stands, or will.</summary>
    public string PathOf(string revisionKey) => new IndexFile(cacheDirectory, "options", revisionKey).Path;

    /// <summary>Builds the index of a source; waits where another process is building it. False where it stood already.</summary>
    /// <exception cref="Errors.AskNixException">The source cannot be read or the index not written.</exception>
    public Task<bool> Build(IOptionSource source, bool again = false, CancellationToken cancellation = default) =>
        new IndexFile(cacheDirectory, "options", source.RevisionKey).Build(Version, again, connection => Fill(connection, source, cancellation), cancellation);

    private static async Task Fill(SqliteDatabase connection, IOptionSource source, CancellationToken cancellation)
    {
        connection.Execute(
            """
            CREATE TABLE options (
                id INTEGER PRIMARY KEY, name TEXT NOT NULL, type TEXT NOT NULL, description TEXT NOT NULL, default_text TEXT NOT NULL,
                example TEXT NOT NULL, declarations TEXT NOT NULL, read_only INTEGER NOT NULL
            );
            CREATE VIRTUAL TABLE words USING fts5(name, description, content = '', tokenize = "porter unicode61 remove_diacritics 2");
            """);
        using (var transaction = connection.Begin(toWrite: true))
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            await foreach (var option in source.Read(cancellation))
            {
                if (!names.Add(option.Name))
                    continue;
                connection.Execute(
                    "INSERT INTO options VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                    names.Count, option.Name, option.Type, option.Description, option.Default, option.Example, string.Join('\n', option.Declarations), option.ReadOnly ? 1 : 0);
                connection.Execute("INSERT INTO words (rowid, name, description) VALUES ($1, $2, $3)", names.Count, $"{option.Name} {CamelCase.Split(option.Name)}", option.Description);
            }

            transaction.Commit();
        }

        connection.Execute("CREATE INDEX options_by_name ON options(name); INSERT INTO words (words) VALUES ('optimize'); ANALYZE");
    }
}
