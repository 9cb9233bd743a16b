using SQLitePCL;

namespace Nix.Store.Sqlite;

/// <summary>
/// A database in a file. A thin layer over SQLite's own functions: ADO.NET's provider starts a timer's thread and reads a connection
/// string by reflection, a seventh of a process that asks one question. Statements that are asked again are prepared
/// once. Values are always parameters, <c>$1</c>, <c>$2</c>, in their order. One caller at a time.
/// </summary>
public sealed class SqliteDatabase : IDisposable
{
    private readonly sqlite3 _handle;
    private readonly Dictionary<string, SqliteStatement> _prepared = new(StringComparer.Ordinal);

    private SqliteDatabase(sqlite3 handle, string path)
    {
        _handle = handle;
        Path = path;
    }

    /// <summary>The file; <c>:memory:</c> for one that is in none.</summary>
    public string Path { get; }

    /// <summary>The version of SQLite, as 3.50.4.</summary>
    public static string LibraryVersion
    {
        get
        {
            SqliteLibrary.Load();
            return raw.sqlite3_libversion().utf8_to_string();
        }
    }

    /// <summary>How many rows the last change has made, altered or taken away.</summary>
    internal int Changes => raw.sqlite3_changes(_handle);

    /// <summary>Opens a file, or <c>:memory:</c>.</summary>
    /// <param name="path">Any path: it is not read as an address.</param>
    /// <param name="opening">For what.</param>
    /// <param name="patience">How long another's lock is waited for.</param>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    public static SqliteDatabase Open(string path, SqliteOpening opening, TimeSpan patience)
    {
        SqliteLibrary.Load();
        var (name, flags) = opening switch
        {
            SqliteOpening.Write => (path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE),
            SqliteOpening.Change => (path, raw.SQLITE_OPEN_READWRITE),
            SqliteOpening.ReadAsItIs => ($"file:{Escaped(path)}?immutable=1", raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_URI),
            _ => (path, raw.SQLITE_OPEN_READONLY),
        };
        var result = raw.sqlite3_open_v2(name, out var handle, flags, null);
        try
        {
            Demand(result, handle);
            Demand(raw.sqlite3_busy_timeout(handle, (int)patience.TotalMilliseconds), handle);
            return new SqliteDatabase(handle, path);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>Runs one statement or several, separated by semicolons, to their end.</summary>
    /// <returns>How many rows the last of them has changed.</returns>
    /// <exception cref="SqliteException">One was refused; those before it were run.</exception>
    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        for (var rest = sql; rest.Length > 0;)
        {
            using var statement = Compile(rest, out rest);
            statement?.Bind(values).Run();
        }
        return Changes;
    }

    /// <summary>The first column of the first row.</summary>
    /// <exception cref="SqliteException">The statement was refused.</exception>
    /// <exception cref="InvalidCastException">There is no row, or no value of this type in it.</exception>
    public T Scalar<T>(string sql, params ReadOnlySpan<object?> values)
    {
        using var statement = Prepare(sql);
        return (T)statement.Bind(values).Scalar()!;
    }

    /// <summary>Every row, each made into something by a function.</summary>
    /// <exception cref="SqliteException">The statement was refused.</exception>
    public List<T> Query<T>(Func<SqliteStatement, T> row, string sql, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        Each(statement => rows.Add(row(statement)), sql, values);
        return rows;
    }

    /// <summary>Does something with every row. A function that asks the same again would lose its place.</summary>
    /// <exception cref="SqliteException">The statement was refused.</exception>
    public void Each(Action<SqliteStatement> row, string sql, params ReadOnlySpan<object?> values)
    {
        var statement = Prepared(sql).Bind(values);
        try
        {
            while (statement.Step())
                row(statement);
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>A statement that the caller keeps, for many runs.</summary>
    /// <exception cref="SqliteException">SQLite does not take it.</exception>
    public SqliteStatement Prepare(string sql) =>
        Compile(sql, out _) ?? throw new ArgumentException("There is no statement in the text.", nameof(sql));

    /// <summary>A statement that the database keeps: the same one for the same text.</summary>
    /// <exception cref="SqliteException">SQLite does not take it.</exception>
    public SqliteStatement Prepared(string sql)
    {
        if (!_prepared.TryGetValue(sql, out var statement))
            _prepared.Add(sql, statement = Prepare(sql));
        return statement;
    }

    /// <summary>Begins a transaction, which is taken back unless it is committed.</summary>
    /// <param name="toWrite">Whether the right to write is taken at once; else at the first change.</param>
    /// <exception cref="SqliteException">Another is writing, and has for longer than is waited for.</exception>
    public SqliteTransaction Begin(bool toWrite) => new(this, toWrite);

    /// <summary>Whether a transaction is under way; SQLite itself ends one where the disk is full.</summary>
    internal bool IsInTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    public void Dispose()
    {
        foreach (var statement in _prepared.Values)
            statement.Dispose();
        _prepared.Clear();
        _handle.Dispose();
    }

    internal void Demand(int result) => Demand(result, _handle);

    private static void Demand(int result, sqlite3 handle)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
            throw new SqliteException(result & 0xff, raw.sqlite3_errmsg(handle).utf8_to_string());
    }

    /// <summary>The first statement of a text and what comes after it; null where there is only space or a comment.</summary>
    private SqliteStatement? Compile(string sql, out string rest)
    {
        Demand(raw.sqlite3_prepare_v2(_handle, sql, out var statement, out rest));
        // With nothing to run SQLite makes no statement.
        return statement is null || statement.IsInvalid ? null : new SqliteStatement(this, statement);
    }

    private static string Escaped(string path) => Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal);
}
