using Microsoft.Data.Sqlite;
using Nix.Store.Daemon;

namespace Nix.Store.Local;

/// <summary>
/// The database of a store of our own, open for writing beside any Nix. One statement at a time; changes happen within <see cref="Change"/>, all or
/// none of them.
/// </summary>
internal sealed class StoreRecords : IDisposable
{
    private const string IdOfPath = "select id from ValidPaths where path = $1";

    private readonly SqliteConnection _connection;
    private readonly PreparedStatements _statements;
    private readonly Lock _lock = new();
    private readonly string _path;

    /// <exception cref="StoreDatabaseException">It cannot be opened.</exception>
    internal StoreRecords(string path)
    {
        // Nix waits for another writer as long as an hour.
        const int PatienceInSeconds = 3600;
        _path = path;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = PatienceInSeconds,
        }.ToString());
        _statements = new PreparedStatements(_connection);
        Guarded(() =>
        {
            _connection.Open();
            // The pages of a commit reach the disk at checkpoints only: a power cut may lose the last commits, never mix them.
            Execute("pragma synchronous = normal");
            Execute("pragma journal_mode = wal");
            Execute("pragma wal_autocheckpoint = 40000");
            Execute("pragma foreign_keys = 1");
            return true;
        });
    }

    /// <summary>Makes the tables where they are missing.</summary>
    internal void CreateTables() => Change(() => Execute(DatabaseSchema.Text));

    internal bool IsValid(string path) => Guarded(() => Id(path) is not null);

    internal StoreObjectInfo? Find(string path) => Guarded(() =>
    {
        StoreObjectInfo? found;
        using (var row = _statements.Of(StoredRows.ByPath, path).ExecuteReader())
            found = row.Read() ? new StoreObjectInfo(StoredRows.Read(row), []) : null;
        return found is null ? null : found with { References = ReferencesOf(path) };
    });

    internal IReadOnlyList<string> Referrers(string path) => Guarded(() => Strings(
        "select path from Refs join ValidPaths on referrer = id where reference = (select id from ValidPaths where path = $1) order by path", path));

    internal IReadOnlyList<string> AllValid() => Guarded(() => Strings("select path from ValidPaths order by path"));

    /// <summary>The first valid path that is not before this text.</summary>
    internal string? FirstFrom(string prefix) => Guarded(() => _statements.Of("select path from ValidPaths where path >= $1 limit 1", prefix).ExecuteScalar() as string);

    internal IReadOnlyList<string> ValidDerivers(string path) => Guarded(() => Strings(
        "select v.path from DerivationOutputs d join ValidPaths v on d.drv = v.id where d.path = $1 order by v.path", path));

    /// <summary>The paths the outputs of a valid derivation have, as far as they are recorded.</summary>
    internal IReadOnlyDictionary<string, string> Outputs(string derivation) => Guarded(() =>
    {
        const string Sql = "select d.id, d.path from DerivationOutputs d join ValidPaths v on d.drv = v.id where v.path = $1 order by d.id";
        using var rows = _statements.Of(Sql, derivation).ExecuteReader();
        var outputs = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        while (rows.Read())
            outputs.Add(rows.GetString(0), rows.GetString(1));
        return outputs;
    });

    internal ReferenceRows ReadGraph() => Guarded(() =>
    {
        var ids = new Dictionary<long, string>();
        var graph = new ReferenceRows();
        using (var rows = _statements.Of("select id, path, deriver from ValidPaths").ExecuteReader())
        {
            while (rows.Read())
            {
                ids.Add(rows.GetInt64(0), rows.GetString(1));
                graph.Add(rows.GetString(1), rows.IsDBNull(2) ? null : rows.GetString(2));
            }
        }
        using (var rows = _statements.Of("select referrer, reference from Refs").ExecuteReader())
        {
            while (rows.Read())
            {
                if (ids.TryGetValue(rows.GetInt64(0), out var from) && ids.TryGetValue(rows.GetInt64(1), out var to))
                    graph.Refer(from, to);
            }
        }
        return graph;
    });

    /// <summary>Does several changes as one.</summary>
    /// <exception cref="StoreDatabaseException">The database cannot be written; nothing was.</exception>
    internal void Change(Action change) => Guarded(() =>
    {
        Execute("begin immediate");
        try
        {
            change();
            Execute("commit");
            return true;
        }
        catch
        {
            // SQLite itself has taken it back where the disk was full.
            if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0)
                Execute("rollback");
            throw;
        }
    });

    /// <summary>Adds or replaces the row of a path; its references come after all rows (<see cref="Refer"/>).</summary>
    internal void Put(PathInfo info)
    {
        object[] values =
        [
            info.Path,
            info.NarHash,
            info.RegisteredAt.ToUnixTimeSeconds(),
            (object?)info.Deriver ?? DBNull.Value,
            info.NarSize is { } size and > 0 ? size : DBNull.Value,
            info.IsUltimate ? 1 : DBNull.Value,
            info.Signatures.Count == 0 ? DBNull.Value : string.Join(' ', info.Signatures),
            (object?)info.ContentAddress ?? DBNull.Value,
        ];
        var sql = Id(info.Path) is null
            ? "insert into ValidPaths (path, hash, registrationTime, deriver, narSize, ultimate, sigs, ca) values ($1, $2, $3, $4, $5, $6, $7, $8)"
            : "update ValidPaths set hash = $2, registrationTime = $3, deriver = $4, narSize = $5, ultimate = $6, sigs = $7, ca = $8 where path = $1";
        Execute(sql, values);
    }

    /// <exception cref="InvalidPathException">One of the two is not valid.</exception>
    internal void Refer(string path, string reference) => Execute(
        "insert or replace into Refs (referrer, reference) values ($1, $2)",
        Id(path) ?? throw new InvalidPathException(path),
        Id(reference) ?? throw new InvalidPathException(reference));

    internal void PutOutput(string derivation, string output, string path) => Execute(
        "insert or replace into DerivationOutputs (drv, id, path) values ($1, $2, $3)",
        Id(derivation) ?? throw new InvalidPathException(derivation),
        output,
        path);

    /// <summary>Takes a path's row and references away.</summary>
    /// <exception cref="StoreDatabaseException">Another refers to it.</exception>
    internal void Invalidate(string path) => Execute("delete from ValidPaths where path = $1", path);

    public void Dispose()
    {
        _statements.Dispose();
        _connection.Dispose();
    }

    private long? Id(string path) => _statements.Of(IdOfPath, path).ExecuteScalar() as long?;

    private List<string> ReferencesOf(string path) => Strings(
        "select path from Refs join ValidPaths on reference = id where referrer = (select id from ValidPaths where path = $1) order by path", path);

    private void Execute(string sql, params ReadOnlySpan<object> values) => _statements.Of(sql, values).ExecuteNonQuery();

    private List<string> Strings(string sql, params ReadOnlySpan<object> values)
    {
        using var rows = _statements.Of(sql, values).ExecuteReader();
        List<string> strings = [];
        while (rows.Read())
            strings.Add(rows.GetString(0));
        return strings;
    }

    private T Guarded<T>(Func<T> use)
    {
        lock (_lock)
        {
            try
            {
                return use();
            }
            catch (SqliteException exception)
            {
                throw new StoreDatabaseException(ReasonOf(exception), _path, exception);
            }
        }
    }

    private static StoreDatabaseFailure ReasonOf(SqliteException exception) => exception.SqliteErrorCode switch
    {
        13 => StoreDatabaseFailure.Full, // SQLITE_FULL
        _ => DatabaseConnection.ReasonOf(exception),
    };
}
