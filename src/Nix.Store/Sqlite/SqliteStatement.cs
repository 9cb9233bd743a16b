using System.Globalization;
using SQLitePCL;

namespace Nix.Store.Sqlite;

/// <summary>
/// A prepared statement, and while it runs the row it stands at. Columns are counted from 0. To read one as what it is not converts it as
/// SQLite converts: a number to its digits, no value to an empty text or 0.
/// </summary>
public sealed class SqliteStatement : IDisposable
{
    private readonly SqliteDatabase _database;
    private readonly sqlite3_stmt _handle;

    /// <summary>For each parameter, in SQLite's order of first appearance, which value it takes.</summary>
    private readonly int[] _values;

    internal SqliteStatement(SqliteDatabase database, sqlite3_stmt handle)
    {
        _database = database;
        _handle = handle;
        _values = new int[raw.sqlite3_bind_parameter_count(handle)];
        for (var parameter = 0; parameter < _values.Length; parameter++)
            _values[parameter] = int.Parse(raw.sqlite3_bind_parameter_name(handle, parameter + 1).utf8_to_string().AsSpan(1), CultureInfo.InvariantCulture) - 1;
    }

    public int ColumnCount => raw.sqlite3_column_count(_handle);

    /// <summary>Gives the parameters <c>$1</c>, <c>$2</c> ... their values, and starts anew.</summary>
    /// <param name="values">Text, bytes, whole numbers, floating-point numbers, or null.</param>
    /// <exception cref="ArgumentException">A value is of another kind.</exception>
    public SqliteStatement Bind(params ReadOnlySpan<object?> values)
    {
        Reset();
        for (var parameter = 0; parameter < _values.Length; parameter++)
            _database.Demand(Bind(parameter + 1, values[_values[parameter]]));
        return this;
    }

    /// <summary>Goes to the next row; false where there is none.</summary>
    /// <exception cref="SqliteException">SQLite cannot go on.</exception>
    public bool Step()
    {
        var result = raw.sqlite3_step(_handle);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            try
            {
                _database.Demand(result);
            }
            finally
            {
                Reset();
            }
        }
        return result is raw.SQLITE_ROW;
    }

    /// <summary>Runs it to its end, whatever rows it gives.</summary>
    /// <exception cref="SqliteException">SQLite refuses.</exception>
    public void Run()
    {
        try
        {
            while (Step())
            {
                // A row nobody asked for, as a pragma gives.
            }
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>The first column of the first row; null where there is no row, or no value.</summary>
    /// <exception cref="SqliteException">SQLite refuses.</exception>
    public object? Scalar()
    {
        try
        {
            return Step() ? GetValue(0) : null;
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Ends a run before its last row, so that it holds no lock.</summary>
    public void Reset() => raw.sqlite3_reset(_handle);

    public string GetName(int column) => raw.sqlite3_column_name(_handle, column).utf8_to_string();

    public bool IsNull(int column) => raw.sqlite3_column_type(_handle, column) is raw.SQLITE_NULL;

    public string GetString(int column) => raw.sqlite3_column_text(_handle, column).utf8_to_string() ?? "";

    public string? GetStringOrNull(int column) => raw.sqlite3_column_text(_handle, column).utf8_to_string();

    public byte[] GetBytes(int column) => raw.sqlite3_column_blob(_handle, column).ToArray();

    public long GetInt64(int column) => raw.sqlite3_column_int64(_handle, column);

    public long? GetInt64OrNull(int column) => IsNull(column) ? null : GetInt64(column);

    public int GetInt32(int column) => raw.sqlite3_column_int(_handle, column);

    public double GetDouble(int column) => raw.sqlite3_column_double(_handle, column);

    /// <summary>The value as it is stored: <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, bytes or null.</summary>
    public object? GetValue(int column) => raw.sqlite3_column_type(_handle, column) switch
    {
        raw.SQLITE_INTEGER => GetInt64(column),
        raw.SQLITE_FLOAT => GetDouble(column),
        raw.SQLITE_TEXT => GetString(column),
        raw.SQLITE_BLOB => GetBytes(column),
        _ => null,
    };

    public void Dispose() => _handle.Dispose();

    private int Bind(int parameter, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_handle, parameter),
        string text => raw.sqlite3_bind_text(_handle, parameter, text),
        byte[] bytes => raw.sqlite3_bind_blob(_handle, parameter, bytes),
        long number => raw.sqlite3_bind_int64(_handle, parameter, number),
        int number => raw.sqlite3_bind_int(_handle, parameter, number),
        double number => raw.sqlite3_bind_double(_handle, parameter, number),
        _ => throw new ArgumentException($"A value is a {value.GetType()}.", nameof(value)),
    };
}
