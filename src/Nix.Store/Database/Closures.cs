namespace Nix.Store;

/// <summary>Follows references from a few paths, id by id, without loading the rest of the store.</summary>
internal static class Closures
{
    internal static List<(string Path, long NarSize)> Query(DatabaseConnection connection, IEnumerable<string> paths)
    {
        var pending = new Stack<long>();
        var seen = new HashSet<long>();
        foreach (var path in paths)
            Visit(StoreDatabase.IdOf(connection, path));
        List<(string, long)> members = [];
        while (pending.TryPop(out var id))
        {
            using (var row = connection.Command("select path, narSize from ValidPaths where id = $1", id).ExecuteReader())
            {
                if (row.Read())
                    members.Add((row.GetString(0), row.IsDBNull(1) ? 0 : row.GetInt64(1)));
            }
            using var references = connection.Command("select reference from Refs where referrer = $1", id).ExecuteReader();
            while (references.Read())
                Visit(references.GetInt64(0));
        }
        return members;

        void Visit(long id)
        {
            if (seen.Add(id))
                pending.Push(id);
        }
    }
}
