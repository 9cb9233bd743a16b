using AskNix.Errors;
using Nix.Posix;
using Nix.Store.Sqlite;

namespace AskNix.History;

/// <summary>The database file: opened as it has to be, private to its owner, and put aside when it is damaged.</summary>
internal static class HistoryFile
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    public static bool IsDamage(SqliteException failure) => failure.Code is Corrupt or NotADatabase;

    /// <summary>Opens the database, creating or migrating it where needed.</summary>
    public static SqliteDatabase Connect(string path)
    {
        CreatePrivate(path);
        var connection = SqliteDatabase.Open(path, SqliteOpening.Write, s_patience);
        try
        {
            // Deleted text is overwritten, not only unlinked: erasing has to mean it.
            connection.Execute("PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY");
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
        using var held = FileLock.Acquire(path + ".lock", LockKind.Exclusive, "put the damaged history aside");
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
    private static void Prepare(SqliteDatabase connection, string path)
    {
        using var held = FileLock.Acquire(path + ".lock", LockKind.Exclusive, "prepare the history");
        connection.Execute("PRAGMA journal_mode = WAL");
        HistorySchema.Migrate(connection);
    }

    private static bool IsDamaged(string path)
    {
        using var connection = SqliteDatabase.Open(path, SqliteOpening.Write, s_patience);
        try
        {
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
