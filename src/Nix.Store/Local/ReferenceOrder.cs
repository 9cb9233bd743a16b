using Nix.Store.Daemon;

namespace Nix.Store.Local;

/// <summary>Brings paths into the order of their references: what is referred to comes first.</summary>
internal static class ReferenceOrder
{
    /// <exception cref="LocalStoreException">They refer to one another in a circle.</exception>
    internal static IReadOnlyList<StoreObjectInfo> OfInfos(IReadOnlyCollection<StoreObjectInfo> infos)
    {
        var byPath = infos.ToDictionary(info => info.Info.Path, StringComparer.Ordinal);
        return [.. Of(byPath.Keys, path => byPath[path].References).Select(path => byPath[path])];
    }

    /// <param name="paths">What is ordered.</param>
    /// <param name="references">What each refers to: itself, and what is not among the paths, do not count.</param>
    /// <exception cref="LocalStoreException">They refer to one another in a circle.</exception>
    internal static IReadOnlyList<string> Of(IEnumerable<string> paths, Func<string, IEnumerable<string>> references)
    {
        var wanted = paths.ToHashSet(StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        var open = new HashSet<string>(StringComparer.Ordinal);
        List<string> ordered = [];
        foreach (var start in wanted.Order(StringComparer.Ordinal))
        {
            // Depth first without recursion: chains of references may be long.
            var pending = new Stack<(string Path, bool IsLeft)>([(start, false)]);
            while (pending.TryPop(out var next))
            {
                if (next.IsLeft)
                {
                    open.Remove(next.Path);
                    done.Add(next.Path);
                    ordered.Add(next.Path);
                    continue;
                }
                if (done.Contains(next.Path) || !open.Add(next.Path))
                    continue;
                pending.Push((next.Path, true));
                foreach (var reference in references(next.Path))
                {
                    if (reference == next.Path || !wanted.Contains(reference) || done.Contains(reference))
                        continue;
                    if (open.Contains(reference))
                        throw new LocalStoreException($"cycle detected in the references of '{next.Path}' from '{reference}'");
                    pending.Push((reference, false));
                }
            }
        }
        return ordered;
    }
}
