namespace Nix.Store.Daemon;

public sealed partial class DaemonStore
{
    /// <summary>All paths needed to have these, themselves included, with what is recorded of each; sorted by path.</summary>
    /// <exception cref="InvalidPathException">One is not valid.</exception>
    /// <exception cref="DaemonException">The daemon does not answer.</exception>
    public async Task<IReadOnlyList<StoreObjectInfo>> ClosureAsync(IEnumerable<string> paths, CancellationToken cancellation = default)
    {
        var members = new Dictionary<string, StoreObjectInfo>(StringComparer.Ordinal);
        var seen = new HashSet<string>(paths, StringComparer.Ordinal);
        // All that is next to what is known is asked about at once.
        for (List<string> next = [.. seen]; next.Count > 0;)
        {
            var infos = await RunManyAsync([.. next.Select(path => new QueryPathInfo(path))], cancellation);
            for (var i = 0; i < next.Count; i++)
                members.Add(next[i], infos[i] ?? throw new InvalidPathException(next[i]));
            next = [.. infos.SelectMany(info => info!.References).Where(seen.Add)];
        }
        return [.. members.Values.OrderBy(info => info.Info.Path, StringComparer.Ordinal)];
    }
}
