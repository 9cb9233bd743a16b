using Nix.Store.Sqlite;
using Nix.Posix;

namespace Nix.Store;

/// <summary>
/// A read-only connection beside a running daemon. With something in the write-ahead log, SQLite reads through it. Without, opening would
/// try to make the log, which an ordinary user may not and a reader should not: then the file is read as it is (<c>immutable</c>), and
/// after each reading it is checked that nobody has written meanwhile; else the reading is done again.
/// </summary>
internal sealed class DatabaseConnection(string path) : IDisposable
{
    private const int Attempts = 20;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private readonly string[] _sideFiles = [path + "-wal", path + "-journal"];
    private SqliteDatabase? _database;
    private FileStatus? _readAsItIs;

    /// <summary>Runs a reading that may be repeated.</summary>
    /// <exception cref="StoreDatabaseException">It cannot be done.</exception>
    internal T Read<T>(Func<SqliteDatabase, T> reading)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var database = Open();
                // One transaction, so that several statements see one state.
                T result;
                using (database.Begin(toWrite: false))
                    result = reading(database);
                if (IsUntouched())
                    return result;
            }
            catch (SqliteException exception)
            {
                if (IsUntouched() || attempt == Attempts)
                {
                    Close();
                    throw new StoreDatabaseException(ReasonOf(exception), path, exception);
                }
            }
            Close();
            if (attempt == Attempts)
                throw new StoreDatabaseException(StoreDatabaseFailure.Locked, path);
        }
    }

    public void Dispose() => Close();

    private SqliteDatabase Open()
    {
        if (_database is not null)
            return _database;
        var status = Status() ?? throw new StoreDatabaseException(StoreDatabaseFailure.Missing, path);
        _readAsItIs = _sideFiles.Any(HoldsAnything) ? null : status;
        return _database = SqliteDatabase.Open(path, _readAsItIs is null ? SqliteOpening.Read : SqliteOpening.ReadAsItIs, s_patience);
    }

    private void Close()
    {
        _database?.Dispose();
        _database = null;
    }

    /// <summary>Read through the log, SQLite's own locks keep a reading whole; read as it is, the file must be the same as before.</summary>
    private bool IsUntouched() => _readAsItIs is null || (!_sideFiles.Any(HoldsAnything) && Status() == _readAsItIs);

    private static bool HoldsAnything(string sideFile) => FileStatus.TryOf(sideFile) is { Size: > 0 };

    private FileStatus? Status()
    {
        try
        {
            return FileStatus.TryOf(path);
        }
        catch (PosixException exception) when (exception.Errno is Errno.AccessDenied)
        {
            throw new StoreDatabaseException(StoreDatabaseFailure.NoPermission, path, exception);
        }
    }

    internal static StoreDatabaseFailure ReasonOf(SqliteException exception) => exception.Code switch
    {
        1 => StoreDatabaseFailure.Unknown, // SQLITE_ERROR: no such table or column
        3 or 8 or 14 or 23 => StoreDatabaseFailure.NoPermission, // PERM, READONLY, CANTOPEN, AUTH
        5 or 6 => StoreDatabaseFailure.Locked, // BUSY, LOCKED
        10 => StoreDatabaseFailure.InputOutput, // IOERR
        _ => StoreDatabaseFailure.Corrupt,
    };
}
