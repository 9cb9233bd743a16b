using System.Text;
using System.Text.Json;
using Nix.Store.Daemon;
using Nix.Store.Sqlite;

namespace Nix.Store;

/// <summary>Rows of the records with their references, many at once: two statements whatever their number, which SQLite runs without coming back for each.</summary>
internal static class StoredRows
{
    internal const string ByPath = $"select {Columns} from ValidPaths v where path = $1";
    private const string Columns = "v.path, v.hash, v.narSize, v.deriver, v.registrationTime, v.ultimate, v.sigs, v.ca, v.id";

    /// <summary>The paths of a JSON array, each once.</summary>
    private const string Named = "with recursive chosen(id) as (select distinct v.id from json_each($1) j join ValidPaths v on v.path = j.value) ";

    /// <summary>Those and all they need.</summary>
    private const string Reached =
        "with recursive chosen(id) as (select v.id from json_each($1) j join ValidPaths v on v.path = j.value union select r.reference from chosen c join Refs r on r.referrer = c.id) ";

    private const string Rows = $"select {Columns} from chosen c join ValidPaths v on v.id = c.id";
    private const string References = "select r.referrer, r.reference, v.path from chosen c join Refs r on r.referrer = c.id join ValidPaths v on v.id = r.reference";

    /// <summary>What is recorded of each path, in the order given; null for one that is not valid.</summary>
    internal static List<StoreObjectInfo?> Find(SqliteDatabase database, List<string> paths)
    {
        var found = Select(database, Named, paths).ToDictionary(info => info.Info.Path, StringComparer.Ordinal);
        return paths.ConvertAll(path => found.GetValueOrDefault(path));
    }

    /// <summary>What is recorded of all that is needed to have these; sorted by path.</summary>
    /// <exception cref="InvalidPathException">One is not valid.</exception>
    internal static List<StoreObjectInfo> Closure(SqliteDatabase database, List<string> paths)
    {
        var members = Select(database, Reached, paths);
        var known = members.Select(member => member.Info.Path).ToHashSet(StringComparer.Ordinal);
        if (paths.Find(path => !known.Contains(path)) is { } invalid)
            throw new InvalidPathException(invalid);
        members.Sort(static (left, right) => string.CompareOrdinal(left.Info.Path, right.Info.Path));
        return members;
    }

    internal static PathInfo Read(SqliteStatement row)
    {
        var signatures = row.GetString(6).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new PathInfo(
            row.GetString(0),
            row.GetString(1),
            row.GetInt64OrNull(2),
            row.GetStringOrNull(3),
            DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(4)),
            row.GetInt64(5) != 0,
            signatures,
            row.GetStringOrNull(7));
    }

    private static List<StoreObjectInfo> Select(SqliteDatabase database, string chosen, List<string> paths)
    {
        var list = Array(paths);
        List<(long Id, PathInfo Info)> rows = [];
        var names = new Dictionary<long, string>();
        var references = new Dictionary<long, List<string>>();
        database.Each(
            row =>
            {
                var info = Read(row);
                var id = row.GetInt64(8);
                rows.Add((id, info));
                references.Add(id, []);
                names.Add(id, info.Path);
            },
            chosen + Rows,
            list);
        database.Each(
            row =>
            {
                var id = row.GetInt64(1);
                if (!names.TryGetValue(id, out var name))
                    names.Add(id, name = row.GetString(2));
                references[row.GetInt64(0)].Add(name);
            },
            chosen + References,
            list);
        return rows.ConvertAll(row =>
        {
            var own = references[row.Id];
            own.Sort(StringComparer.Ordinal);
            return new StoreObjectInfo(row.Info, own);
        });
    }

    private static string Array(List<string> paths)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartArray();
            foreach (var path in paths)
                json.WriteStringValue(path);
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
