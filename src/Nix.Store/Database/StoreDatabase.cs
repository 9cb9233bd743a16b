using Nix.Store.Sqlite;
using Nix.Store.Daemon;

namespace Nix.Store;

/// <summary>
/// The store's own records, read beside a running daemon and never written. Paths are whole paths, as the records have them. Each call sees
/// one state of the records; one caller at a time.
/// </summary>
public sealed class StoreDatabase : IDisposable
{
    private const string IdOfPath = "select id from ValidPaths where path = $1";

    private readonly DatabaseConnection _connection;

    private StoreDatabase(DatabaseConnection connection) => _connection = connection;

    /// <exception cref="StoreDatabaseException">There is none, or it cannot be read.</exception>
    public static StoreDatabase Open(StoreDirectories directories)
    {
        var connection = new DatabaseConnection(directories.DatabasePath);
        try
        {
            // Asks for every table used, so that a foreign or damaged file is told at once.
            const string EveryTable =
                "select (select max(id) from ValidPaths), exists (select 1 from Refs), exists (select 1 from DerivationOutputs)";
            connection.Read(c => c.Prepared(EveryTable).Bind().Scalar());
            return new StoreDatabase(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Whether the store has the path, complete.</summary>
    /// <exception cref="StoreDatabaseException">The database can no longer be read; as for every method here.</exception>
    public bool IsValid(string path) => _connection.Read(c => c.Prepared(IdOfPath).Bind(path).Scalar() is long);

    /// <summary>What is recorded of a path; null when it is not valid.</summary>
    public PathInfo? QueryPathInfo(string path) => _connection.Read(c => c.Query(StoredRows.Read, StoredRows.ByPath, path).FirstOrDefault());

    /// <summary>What is recorded of each path, in the order given; null for one that is not valid.</summary>
    public IReadOnlyList<StoreObjectInfo?> Infos(IEnumerable<string> paths)
    {
        List<string> wanted = [.. paths];
        return _connection.Read(c => StoredRows.Find(c, wanted));
    }

    /// <summary>Those of the paths that are valid, in the order given.</summary>
    public IReadOnlyList<string> ValidPaths(IEnumerable<string> paths)
    {
        List<string> wanted = [.. paths];
        return _connection.Read(c => wanted.FindAll(path => c.Prepared(IdOfPath).Bind(path).Scalar() is long));
    }

    /// <summary>Every valid path, sorted.</summary>
    public IReadOnlyList<string> AllValidPaths() => _connection.Read(c => Strings(c, "select path from ValidPaths order by path"));

    /// <summary>The valid path whose name begins with these 32 characters; null when there is none.</summary>
    public string? PathFromHashPart(string storeDirectory, string hashPart) => _connection.Read(c =>
    {
        var prefix = $"{storeDirectory}/{hashPart}";
        var found = c.Prepared("select path from ValidPaths where path >= $1 limit 1").Bind(prefix).Scalar() as string;
        return found?.StartsWith(prefix + "-", StringComparison.Ordinal) is true ? found : null;
    });

    /// <summary>What is recorded of all paths needed to have these, themselves included; sorted by path.</summary>
    /// <exception cref="InvalidPathException">One is not valid.</exception>
    public IReadOnlyList<StoreObjectInfo> ClosureInfos(IEnumerable<string> paths)
    {
        List<string> starts = [.. paths];
        return _connection.Read(c => StoredRows.Closure(c, starts));
    }

    /// <summary>The paths it refers to directly, itself included where it does; sorted.</summary>
    /// <exception cref="InvalidPathException">It is not valid.</exception>
    public IReadOnlyList<string> References(string path) =>
        Neighbours(path, "select path from Refs join ValidPaths on reference = id where referrer = $1 order by path");

    /// <summary>The paths that refer to it directly, itself included where it does; sorted.</summary>
    /// <exception cref="InvalidPathException">It is not valid.</exception>
    public IReadOnlyList<string> Referrers(string path) =>
        Neighbours(path, "select path from Refs join ValidPaths on referrer = id where reference = $1 order by path");

    /// <summary>All paths needed to have these, themselves included; sorted.</summary>
    /// <exception cref="InvalidPathException">One is not valid.</exception>
    public IReadOnlyList<string> Closure(params IEnumerable<string> paths) =>
        Read(paths, members => members.Select(member => member.Path).Order(StringComparer.Ordinal).ToList());

    /// <summary>The archive sizes of the closure's members, in bytes.</summary>
    /// <exception cref="InvalidPathException">One is not valid.</exception>
    public long ClosureSize(params IEnumerable<string> paths) => Read(paths, members => members.Sum(member => member.NarSize));

    /// <summary>
    /// The chains of references, from the first path to the second, both included, than which there is none shorter. There can be very
    /// many: they are worked out as they are asked for.
    /// </summary>
    /// <exception cref="InvalidPathException">One is not valid.</exception>
    public IEnumerable<IReadOnlyList<string>> WhyDepends(string path, string dependency) => ReadGraph().ShortestChains(path, dependency);

    /// <summary>The valid derivations that have this path for an output; sorted.</summary>
    public IReadOnlyList<string> ValidDerivers(string path) => _connection.Read(c => Strings(
        c, "select v.path from DerivationOutputs d join ValidPaths v on d.drv = v.id where d.path = $1 order by v.path", path));

    /// <summary>The outputs of a derivation by name, whether valid or not; empty where its outputs are only known after building.</summary>
    /// <exception cref="InvalidPathException">The derivation is not valid.</exception>
    public IReadOnlyDictionary<string, string> Outputs(string derivation) => _connection.Read(c =>
    {
        var outputs = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        c.Each(
            row => outputs.Add(row.GetString(0), row.GetString(1)), "select id, path from DerivationOutputs where drv = $1 order by id", IdOf(c, derivation));
        return outputs;
    });

    /// <summary>All valid paths and their references, for questions about many closures.</summary>
    public ReferenceGraph ReadGraph() => _connection.Read(ReferenceGraph.Load);

    public void Dispose() => _connection.Dispose();

    internal static long IdOf(SqliteDatabase database, string path) =>
        database.Prepared(IdOfPath).Bind(path).Scalar() is long id ? id : throw new InvalidPathException(path);

    private T Read<T>(IEnumerable<string> paths, Func<List<(string Path, long NarSize)>, T> choose)
    {
        // The caller's sequence may ask this database itself, which cannot be done within a reading.
        List<string> starts = [.. paths];
        return _connection.Read(c => choose(Closures.Query(c, starts)));
    }

    private List<string> Neighbours(string path, string sql) => _connection.Read(c => Strings(c, sql, IdOf(c, path)));

    private static List<string> Strings(SqliteDatabase database, string sql, params ReadOnlySpan<object?> values) =>
        database.Query(static row => row.GetString(0), sql, values);
}
