using Microsoft.Data.Sqlite;
using Nix.Store.Daemon;

namespace Nix.Store;

/// <summary>Rows of the records, and closures of them, without loading the rest of the store.</summary>
internal static class StoredRows
{
    internal const string ByPath = $"select {Columns} from ValidPaths where path = $1";
    private const string Columns = "path, hash, narSize, deriver, registrationTime, ultimate, sigs, ca, id";
    private const string ById = $"select {Columns} from ValidPaths where id = $1";
    private const string ReferencesOf = "select reference, path from Refs join ValidPaths on reference = id where referrer = $1 order by path";

    /// <summary>A path's row and its references; null when it is not valid.</summary>
    internal static StoreObjectInfo? Find(DatabaseConnection connection, string path)
    {
        PathInfo info;
        long id;
        using (var row = connection.Command(ByPath, path).ExecuteReader())
        {
            if (!row.Read())
                return null;
            (info, id) = (Read(row), row.GetInt64(8));
        }
        return new StoreObjectInfo(info, [.. References(connection, id).Select(reference => reference.Path)]);
    }

    /// <exception cref="InvalidPathException">One is not valid.</exception>
    internal static List<StoreObjectInfo> Closure(DatabaseConnection connection, IEnumerable<string> paths)
    {
        var seen = new HashSet<long>();
        var pending = new Stack<long>();
        foreach (var path in paths)
            Visit(StoreDatabase.IdOf(connection, path));
        List<StoreObjectInfo> members = [];
        while (pending.TryPop(out var id))
        {
            var references = References(connection, id);
            foreach (var reference in references)
                Visit(reference.Id);
            using var row = connection.Command(ById, id).ExecuteReader();
            if (row.Read())
                members.Add(new StoreObjectInfo(Read(row), [.. references.Select(reference => reference.Path)]));
        }
        members.Sort(static (left, right) => string.CompareOrdinal(left.Info.Path, right.Info.Path));
        return members;

        void Visit(long id)
        {
            if (seen.Add(id))
                pending.Push(id);
        }
    }

    internal static PathInfo Read(SqliteDataReader row)
    {
        var signatures = row.IsDBNull(6) ? [] : row.GetString(6).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new PathInfo(
            row.GetString(0),
            row.GetString(1),
            row.IsDBNull(2) ? null : row.GetInt64(2),
            row.IsDBNull(3) ? null : row.GetString(3),
            DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(4)),
            !row.IsDBNull(5) && row.GetInt64(5) != 0,
            signatures,
            row.IsDBNull(7) ? null : row.GetString(7));
    }

    private static List<(long Id, string Path)> References(DatabaseConnection connection, long id)
    {
        using var rows = connection.Command(ReferencesOf, id).ExecuteReader();
        List<(long, string)> references = [];
        while (rows.Read())
            references.Add((rows.GetInt64(0), rows.GetString(1)));
        return references;
    }
}
