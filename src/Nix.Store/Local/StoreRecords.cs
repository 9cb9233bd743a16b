using Nix.Store.Daemon;
using Nix.Store.Sqlite;

namespace Nix.Store.Local;

/// <summary>
/// The database of a store of our own, open for writing beside any Nix. One statement at a time; changes happen within <see cref="Change"/>, all or
/// none of them.
/// </summary>
internal sealed class StoreRecords : IDisposable
{
    private const string RealisedPath = "select v.path from Realisations r join ValidPaths v on v.id = r.outputPath where r.drvPath = $1 and r.outputName = $2";
    private const string IdOfPath = "select id from ValidPaths where path = $1";

    /// <summary>Nix too waits for another writer as long as an hour.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromHours(1);

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(5);

    private readonly SqliteDatabase _database;
    private readonly Lock _lock = new();
    private readonly string _path;
    private bool _hasRealisations;

    /// <param name="path">The file.</param>
    /// <param name="isNew">Whether one is made where there is none.</param>
    /// <exception cref="StoreDatabaseException">It cannot be opened.</exception>
    internal StoreRecords(string path, bool isNew)
    {
        _path = path;
        _database = Guarded(() => SqliteDatabase.Open(path, isNew ? SqliteOpening.Write : SqliteOpening.Change, s_patience));
        Guarded(() =>
        {
            // The pages of a commit reach the disk at checkpoints only: a power cut may lose the last commits, never mix them.
            Execute("pragma synchronous = normal");
            WriteAhead();
            Execute("pragma wal_autocheckpoint = 40000");
            Execute("pragma foreign_keys = 1");
            return true;
        });
    }

    /// <summary>Makes the tables where they are missing.</summary>
    internal void CreateTables() => Change(() => _database.Execute(DatabaseSchema.Text));

    internal bool IsValid(string path) => Guarded(() => Id(path) is not null);

    internal StoreObjectInfo? Find(string path) => Guarded(() =>
    {
        var found = _database.Query(StoredRows.Read, StoredRows.ByPath, path).FirstOrDefault();
        return found is null ? null : new StoreObjectInfo(found, ReferencesOf(path));
    });

    internal IReadOnlyList<string> Referrers(string path) => Guarded(() => Strings(
        "select path from Refs join ValidPaths on referrer = id where reference = (select id from ValidPaths where path = $1) order by path", path));

    internal IReadOnlyList<string> AllValid() => Guarded(() => Strings("select path from ValidPaths order by path"));

    /// <summary>The first valid path that is not before this text.</summary>
    internal string? FirstFrom(string prefix) => Guarded(() => _database.Prepared("select path from ValidPaths where path >= $1 limit 1").Bind(prefix).Scalar() as string);

    internal IReadOnlyList<string> ValidDerivers(string path) => Guarded(() => Strings(
        "select v.path from DerivationOutputs d join ValidPaths v on d.drv = v.id where d.path = $1 order by v.path", path));

    /// <summary>The paths the outputs of a valid derivation have, as far as they are recorded.</summary>
    internal IReadOnlyDictionary<string, string> Outputs(string derivation) => Guarded(() =>
    {
        const string Sql = "select d.id, d.path from DerivationOutputs d join ValidPaths v on d.drv = v.id where v.path = $1 order by d.id";
        var outputs = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        _database.Each(row => outputs.Add(row.GetString(0), row.GetString(1)), Sql, derivation);
        return outputs;
    });

    /// <summary>Whether it is recorded here what derivations have made (<see cref="RealisationSchema"/>).</summary>
    internal bool HasRealisations() => Guarded(() =>
        _hasRealisations = _hasRealisations || _database.Prepared("select 1 from sqlite_master where type = 'table' and name = 'Realisations'").Bind().Scalar() is not null);

    /// <summary>The path an output of a derivation has; null where none is recorded.</summary>
    internal string? Realisation(string derivation, string output) => HasRealisations()
        ? Guarded(() => _database.Prepared(RealisedPath).Bind(derivation, output).Scalar() as string)
        : null;

    /// <summary>Records the paths of a derivation's outputs; what is recorded already stays.</summary>
    /// <exception cref="InvalidPathException">One is not valid.</exception>
    internal void PutRealisations(string derivation, IReadOnlyDictionary<string, string> outputs)
    {
        Change(() =>
        {
            if (!HasRealisations())
                _database.Execute(RealisationSchema.Text);
            foreach (var (output, path) in outputs)
            {
                if (_database.Prepared(RealisedPath).Bind(derivation, output).Scalar() is null)
                    Execute("insert into Realisations (drvPath, outputName, outputPath, signatures) values ($1, $2, $3, '')", derivation, output, Id(path) ?? throw new InvalidPathException(path));
            }
        });
    }

    internal ReferenceRows ReadGraph() => Guarded(() =>
    {
        var ids = new Dictionary<long, string>();
        var graph = new ReferenceRows();
        _database.Each(
            row =>
            {
                ids.Add(row.GetInt64(0), row.GetString(1));
                graph.Add(row.GetString(1), row.GetStringOrNull(2));
            },
            "select id, path, deriver from ValidPaths");
        _database.Each(
            row =>
            {
                if (ids.TryGetValue(row.GetInt64(0), out var from) && ids.TryGetValue(row.GetInt64(1), out var to))
                    graph.Refer(from, to);
            },
            "select referrer, reference from Refs");
        return graph;
    });

    /// <summary>Does several changes as one.</summary>
    /// <exception cref="StoreDatabaseException">The database cannot be written; nothing was.</exception>
    internal void Change(Action change) => Guarded(() =>
    {
        using var transaction = _database.Begin(toWrite: true);
        change();
        transaction.Commit();
        return true;
    });

    /// <summary>
    /// Adds the row of a path, or says anew what its files are and who vouches for them, where it has one: who built it, and when it came, stays
    /// (LocalStore::updatePathInfo). Its references come after all rows (<see cref="Refer"/>).
    /// </summary>
    internal void Put(PathInfo info)
    {
        object?[] values =
        [
            info.Path,
            info.NarHash,
            info.RegisteredAt.ToUnixTimeSeconds(),
            info.Deriver,
            info.NarSize is { } size and > 0 ? size : null,
            info.IsUltimate ? 1 : null,
            info.Signatures.Count == 0 ? null : string.Join(' ', info.Signatures),
            info.ContentAddress,
        ];
        var sql = Id(info.Path) is null
            ? "insert into ValidPaths (path, hash, registrationTime, deriver, narSize, ultimate, sigs, ca) values ($1, $2, $3, $4, $5, $6, $7, $8)"
            : "update ValidPaths set hash = $2, narSize = $5, ultimate = $6, sigs = $7, ca = $8 where path = $1";
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

    public void Dispose() => _database.Dispose();

    /// <summary>Two that make a new database so at once stand in each other's way, and for that SQLite does not wait by itself.</summary>
    private void WriteAhead()
    {
        const int Busy = 5; // SQLITE_BUSY
        for (var waited = TimeSpan.Zero; ; waited += s_pause)
        {
            try
            {
                Execute("pragma journal_mode = wal");
                return;
            }
            catch (SqliteException exception) when (exception.Code == Busy && waited < s_patience)
            {
                Thread.Sleep(s_pause);
            }
        }
    }

    private long? Id(string path) => _database.Prepared(IdOfPath).Bind(path).Scalar() as long?;

    private List<string> ReferencesOf(string path) => Strings(
        "select path from Refs join ValidPaths on reference = id where referrer = (select id from ValidPaths where path = $1) order by path", path);

    private void Execute(string sql, params ReadOnlySpan<object?> values) => _database.Prepared(sql).Bind(values).Run();

    private List<string> Strings(string sql, params ReadOnlySpan<object?> values) => _database.Query(static row => row.GetString(0), sql, values);

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

    private StoreDatabaseFailure ReasonOf(SqliteException exception) => exception.Code switch
    {
        13 => StoreDatabaseFailure.Full, // SQLITE_FULL
        14 when !File.Exists(_path) => StoreDatabaseFailure.Missing, // SQLITE_CANTOPEN
        _ => DatabaseConnection.ReasonOf(exception),
    };
}
