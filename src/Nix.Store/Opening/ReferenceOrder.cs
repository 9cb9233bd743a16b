using Nix.Store.Daemon;

namespace Nix.Store.Opening;

/// <summary>The order in which paths can be copied: each after those of them that it refers to, else by path (Store::topoSortPaths).</summary>
public static class ReferenceOrder
{
    /// <summary>Orders what is recorded of paths.</summary>
    public static IReadOnlyList<StoreObjectInfo> Sort(IEnumerable<StoreObjectInfo> infos) =>
        Sort(infos.OrderBy(info => info.Info.Path, StringComparer.Ordinal), info => info.Info.Path, info => info.References);

    /// <summary>Orders anything that has a path and references; where references go in a circle, one of them is passed over.</summary>
    /// <param name="items">Sorted by path.</param>
    /// <param name="pathOf">An item's path.</param>
    /// <param name="referencesOf">The paths it refers to.</param>
    public static IReadOnlyList<T> Sort<T>(IEnumerable<T> items, Func<T, string> pathOf, Func<T, IReadOnlyList<string>> referencesOf)
    {
        List<T> all = [.. items];
        var numbers = new Dictionary<string, int>(all.Count, StringComparer.Ordinal);
        for (var at = 0; at < all.Count; at++)
            numbers[pathOf(all[at])] = at;
        var sorted = new List<T>(all.Count);
        var seen = new bool[all.Count];
        // By hand and not by calls of itself: a chain of references can be long.
        var open = new Stack<(int Item, IEnumerator<string> References)>();
        for (var start = 0; start < all.Count; start++)
        {
            Visit(start);
            while (open.TryPeek(out var top))
            {
                if (top.References.MoveNext())
                {
                    if (numbers.TryGetValue(top.References.Current, out var next))
                        Visit(next);
                    continue;
                }
                sorted.Add(all[open.Pop().Item]);
            }
        }
        return sorted;

        void Visit(int item)
        {
            if (seen[item])
                return;
            seen[item] = true;
            open.Push((item, referencesOf(all[item]).Order(StringComparer.Ordinal).GetEnumerator()));
        }
    }
}
