namespace Nix.Store.Sqlite;

/// <summary>SQLite has refused.</summary>
/// <param name="code">Its primary result code, as <c>SQLITE_BUSY</c>, 5 (sqlite.org, "Result and Error Codes").</param>
/// <param name="message">What SQLite says of it.</param>
public sealed class SqliteException(int code, string message) : Exception(message)
{
    /// <summary>The primary result code, 1 to 26.</summary>
    public int Code { get; } = code;
}
