namespace Nix.Store.Sqlite;

/// <summary>Several statements that are done together or not at all.</summary>
public sealed class SqliteTransaction : IDisposable
{
    private readonly SqliteDatabase _database;

    internal SqliteTransaction(SqliteDatabase database, bool toWrite)
    {
        _database = database;
        database.Prepared(toWrite ? "begin immediate" : "begin").Run();
    }

    /// <summary>Keeps what was done.</summary>
    /// <exception cref="SqliteException">It cannot be kept; nothing of it is.</exception>
    public void Commit() => _database.Prepared("commit").Run();

    /// <summary>Takes back what was not committed.</summary>
    public void Dispose()
    {
        if (_database.IsInTransaction)
            _database.Prepared("rollback").Run();
    }
}
