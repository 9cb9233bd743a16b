using System.Collections.Concurrent;
using AskNix.Errors;
using AskNix.Events;
using Nix.Store.Sqlite;

namespace AskNix.History;

/// <summary>
/// What ask-nix did and learned, in one SQLite database. Every write is one transaction, synced before it returns: a process
/// killed at any instant leaves it with or without the write. Safe for several threads and several processes. A damaged
/// database is put aside under another name, a new one begun, and <see cref="Notices"/> says so.
/// </summary>
public sealed partial class HistoryDatabase : IDisposable
{
    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly ConcurrentQueue<Notice> notices = new();
    private SqliteDatabase connection;

    private HistoryDatabase(string path, TimeProvider clock)
    {
        Path = path;
        this.clock = clock;
        connection = ConnectOrReplace();
    }

    public string Path { get; }

    /// <summary>What the person should know, such as a damaged file that was put aside.</summary>
    public IReadOnlyCollection<Notice> Notices => notices;

    /// <summary>Opens the database; its directory must exist.</summary>
    /// <exception cref="AskNixException">The file cannot be used, or was written by a newer program.</exception>
    public static HistoryDatabase Open(string path, TimeProvider clock)
    {
        try
        {
            return new HistoryDatabase(path, clock);
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw HistoryFile.Failure(path, failure);
        }
    }

    public void Dispose()
    {
        lock (gate)
            connection.Dispose();
    }

    internal long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Reads; begins anew where the file turns out to be damaged.</summary>
    internal T Read<T>(Func<SqliteDatabase, T> work)
    {
        lock (gate)
        {
            try
            {
                return work(connection);
            }
            catch (SqliteException damage) when (HistoryFile.IsDamage(damage))
            {
                connection.Dispose();
                PutAside();
                connection = ConnectOrReplace();
                return Guarded(work);
            }
            catch (SqliteException failure)
            {
                throw HistoryFile.Failure(Path, failure);
            }
        }
    }

    /// <summary>Does all of the work or none of it.</summary>
    internal T Write<T>(Func<SqliteDatabase, T> work) => Read(open =>
    {
        using var transaction = open.Begin(toWrite: true);
        var result = work(open);
        transaction.Commit();
        return result;
    });

    private T Guarded<T>(Func<SqliteDatabase, T> work)
    {
        try
        {
            return work(connection);
        }
        catch (SqliteException failure)
        {
            throw HistoryFile.Failure(Path, failure);
        }
    }

    private SqliteDatabase ConnectOrReplace()
    {
        try
        {
            return HistoryFile.Connect(Path);
        }
        catch (SqliteException damage) when (HistoryFile.IsDamage(damage))
        {
            PutAside();
            return HistoryFile.Connect(Path);
        }
    }

    private void PutAside()
    {
        if (HistoryFile.PutAside(Path, clock) is { } aside)
            notices.Enqueue(new Notice(NoticeLevel.Warning, $"The history was damaged. It was kept as {aside}, and a new one was begun; changes made before cannot be undone by \"ask-nix undo\"."));
    }
}
