using AskNix.Errors;
using Nix.Store.Sqlite;

namespace AskNix.History;

/// <summary>The tables, as the steps that led to them: a database of any earlier version is brought up step by step, each step whole or not at all.</summary>
internal static class HistorySchema
{
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE changes (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            time INTEGER NOT NULL,
            sentence TEXT NOT NULL,
            intent TEXT NOT NULL,
            plan TEXT NOT NULL,
            inverse TEXT,
            engine TEXT NOT NULL,
            outcome TEXT NOT NULL,
            profile TEXT,
            generation_before INTEGER,
            generation_after INTEGER,
            parent_id INTEGER REFERENCES changes(id) ON DELETE SET NULL,
            undoes INTEGER REFERENCES changes(id) ON DELETE SET NULL,
            undone_by INTEGER REFERENCES changes(id) ON DELETE SET NULL
        ) STRICT;
        CREATE TABLE choices (
            name TEXT PRIMARY KEY,
            value TEXT NOT NULL,
            time INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE feedback (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            time INTEGER NOT NULL,
            good INTEGER NOT NULL,
            text TEXT NOT NULL,
            sentence TEXT
        ) STRICT;
        CREATE TABLE metrics (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            time INTEGER NOT NULL,
            operation TEXT NOT NULL,
            engine TEXT NOT NULL,
            milliseconds REAL NOT NULL,
            outcome TEXT NOT NULL
        ) STRICT;
        CREATE INDEX metrics_by_operation ON metrics(operation, engine);
        CREATE TABLE package_choices (
            query TEXT NOT NULL,
            attribute TEXT NOT NULL,
            times INTEGER NOT NULL,
            last INTEGER NOT NULL,
            PRIMARY KEY (query, attribute)
        ) STRICT, WITHOUT ROWID;
        """,
    ];

    public static int Version => Steps.Length;

    /// <exception cref="AskNixException">The database was written by a newer program.</exception>
    public static void Migrate(SqliteDatabase connection)
    {
        using var transaction = connection.Begin(toWrite: true);
        var version = VersionOf(connection);
        if (version > Version)
        {
            throw new AskNixException(
                ErrorCode.NotAvailable,
                $"The history {connection.Path} was written by a newer ask-nix (version {version}; this one knows {Version}).",
                "Use the newer ask-nix, or give this one another XDG_STATE_HOME.");
        }

        for (; version < Version; version++)
            connection.Execute(Steps[version]);
        connection.Execute($"PRAGMA user_version = {Version}");
        transaction.Commit();
    }

    public static int VersionOf(SqliteDatabase connection) => (int)connection.Scalar<long>("PRAGMA user_version");
}
