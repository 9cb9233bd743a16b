using AskNix.Errors;
using AskNix.Settings;
using Microsoft.Data.Sqlite;

namespace AskNix.History;

/// <summary>The database file: opened as it has to be, private to its owner, and put aside when it is damaged.</summary>
internal static class HistoryFile
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    public static bool IsDamage(SqliteException failure) => failure.SqliteErrorCode is Corrupt or NotADatabase;

    /// <summary>Opens the database, creating or migrating it where needed.</summary>
    public static SqliteConnection Connect(string path)
    {
        CreatePrivate(path);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            // A pooled connection would keep the file open, and the write-ahead log unmerged, after it was closed.
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = 60,
        }.ToString());
        try
        {
            connection.Open();
            // Deleted text is overwritten, not only unlinked: erasing has to mean it.
            connection.Execute("PRAGMA busy_timeout = 60000; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY");
            if (HistorySchema.VersionOf(connection) != HistorySchema.Version || connection.Scalar<string>("PRAGMA journal_mode") is not "wal")
                Prepare(connection, path);
            connection.Execute("PRAGMA synchronous = FULL");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Puts a damaged file aside with its log, never deletes it. Returns the new name, or null where another process already has.</summary>
    public static string? PutAside(string path, TimeProvider clock)
    {
        using var held = FileLock.Take(path + ".lock");
        if (!IsDamaged(path))
            return null;
        var aside = $"{path}.damaged-{clock.GetUtcNow():yyyyMMdd-HHmmss-fff}";
        foreach (var suffix in (string[])["-wal", "-shm", ""])
        {
            if (File.Exists(path + suffix))
                File.Move(path + suffix, aside + suffix);
        }

        return aside;
    }

    /// <summary>SQLite's failures as what the person can do about them.</summary>
    public static AskNixException Failure(string path, Exception failure) => new(
        new Problem(
            ErrorCode.NoPermission,
            $"The history {path} cannot be used: {failure.Message}",
            "Make sure that it and its directory are writable for you and the disk is not full."),
        failure);

    /// <summary>
    /// Turning on the write-ahead log ignores the busy timeout when two processes do it at once, so the first opening is
    /// guarded by a lock of its own.
    /// </summary>
    private static void Prepare(SqliteConnection connection, string path)
    {
        using var held = FileLock.Take(path + ".lock");
        connection.Execute("PRAGMA journal_mode = WAL");
        HistorySchema.Migrate(connection);
    }

    private static bool IsDamaged(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return connection.Scalar<string>("PRAGMA quick_check(1)") is not "ok";
        }
        catch (SqliteException failure) when (IsDamage(failure))
        {
            return true;
        }
    }

    private static void CreatePrivate(string path)
    {
        if (File.Exists(path))
            return;
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var created = new FileStream(path, options);
    }
}
