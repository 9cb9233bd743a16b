using Nix.Store.Sqlite;

namespace Nix.Store;

/// <summary>Follows references from a few paths, id by id, without loading the rest of the store.</summary>
internal static class Closures
{
    internal static List<(string Path, long NarSize)> Query(SqliteDatabase database, IEnumerable<string> paths)
    {
        var pending = new Stack<long>();
        var seen = new HashSet<long>();
        foreach (var path in paths)
            Visit(StoreDatabase.IdOf(database, path));
        List<(string, long)> members = [];
        while (pending.TryPop(out var id))
        {
            database.Each(row => members.Add((row.GetString(0), row.GetInt64(1))), "select path, narSize from ValidPaths where id = $1", id);
            database.Each(row => Visit(row.GetInt64(0)), "select reference from Refs where referrer = $1", id);
        }
        return members;

        void Visit(long id)
        {
            if (seen.Add(id))
                pending.Push(id);
        }
    }
}
