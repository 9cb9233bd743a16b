using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine.Store.Queries;

/// <summary>Visits paths and what they refer to as Nix's graph printers do: the first by name of those that wait is next.</summary>
internal static class ReferenceWalk
{
    public static async Task<IEnumerable<StoreObjectInfo>> AsyncOf(StoreCall call, IReadOnlyCollection<string> roots, CancellationToken cancellation)
    {
        var infos = (await call.Reader.ClosureAsync(roots, cancellation)).ToDictionary(info => info.Info.Path, StringComparer.Ordinal);
        return Walk(infos, new SortedSet<string>(roots, StringComparer.Ordinal));
    }

    /// <summary>What a path refers to besides itself, sorted.</summary>
    public static IEnumerable<string> Others(StoreObjectInfo info) =>
        info.References.Where(reference => reference != info.Info.Path).Order(StringComparer.Ordinal);

    private static IEnumerable<StoreObjectInfo> Walk(Dictionary<string, StoreObjectInfo> infos, SortedSet<string> waiting)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.Min is { } path)
        {
            waiting.Remove(path);
            if (!done.Add(path))
                continue;
            yield return infos[path];
            waiting.UnionWith(Others(infos[path]));
        }
    }
}
