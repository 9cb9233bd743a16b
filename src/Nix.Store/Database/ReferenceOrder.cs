using Nix.Store.Daemon;

namespace Nix.Store;

/// <summary>The order in which paths can be copied: each after those of them that it refers to, else by path (Store::topoSortPaths).</summary>
public static class ReferenceOrder
{
    /// <summary>Orders what is recorded of paths.</summary>
    /// <param name="infos">In any order.</param>
    /// <param name="onCircle">See <see cref="Sort{T}"/>.</param>
    public static IReadOnlyList<StoreObjectInfo> Sort(IEnumerable<StoreObjectInfo> infos, Func<string, string, Exception>? onCircle = null) =>
        Sort(infos.OrderBy(info => info.Info.Path, StringComparer.Ordinal), info => info.Info.Path, info => info.References, onCircle);

    /// <summary>Orders anything that has a path and references.</summary>
    /// <param name="items">Sorted by path.</param>
    /// <param name="pathOf">An item's path.</param>
    /// <param name="referencesOf">The paths it refers to: itself, and what is not among the items, do not count.</param>
    /// <param name="onCircle">What to throw where references go in a circle: from the first path to the second. Null passes such a reference over.</param>
    public static IReadOnlyList<T> Sort<T>(
        IEnumerable<T> items, Func<T, string> pathOf, Func<T, IEnumerable<string>> referencesOf, Func<string, string, Exception>? onCircle = null)
    {
        List<T> all = [.. items];
        var numbers = new Dictionary<string, int>(all.Count, StringComparer.Ordinal);
        for (var at = 0; at < all.Count; at++)
            numbers[pathOf(all[at])] = at;
        var sorted = new List<T>(all.Count);
        var isSeen = new bool[all.Count];
        var isSorted = new bool[all.Count];
        // By hand and not by calls of itself: a chain of references can be long.
        var open = new Stack<(int Item, IEnumerator<string> References)>();
        for (var start = 0; start < all.Count; start++)
        {
            Visit(start);
            while (open.TryPeek(out var top))
            {
                if (!top.References.MoveNext())
                {
                    isSorted[top.Item] = true;
                    sorted.Add(all[open.Pop().Item]);
                    continue;
                }
                if (!numbers.TryGetValue(top.References.Current, out var next))
                    continue;
                if (onCircle is not null && isSeen[next] && !isSorted[next] && next != top.Item)
                    throw onCircle(pathOf(all[top.Item]), pathOf(all[next]));
                Visit(next);
            }
        }
        return sorted;

        void Visit(int item)
        {
            if (isSeen[item])
                return;
            isSeen[item] = true;
            open.Push((item, referencesOf(all[item]).Order(StringComparer.Ordinal).GetEnumerator()));
        }
    }
}
