using Nix.Store.Daemon;
using Nix.Store.Opening;

namespace AskNix.Cli.Commands.Engine.PathInfos;

/// <summary>The sizes of the closures of many paths, from one reading of the store.</summary>
internal static class ClosureSizes
{
    public static async Task<IReadOnlyDictionary<string, long>> ReadAsync(
        IStoreReader store, IReadOnlyDictionary<string, StoreObjectInfo> wanted, CancellationToken cancellation)
    {
        var members = await store.ClosureAsync([.. wanted.Keys], cancellation);
        // By numbers: closures of many paths share most of their members, which are visited again for each.
        var numbers = members.Select((member, number) => (member.Info.Path, number)).ToDictionary(StringComparer.Ordinal);
        var references = members.Select(member => member.References.Select(reference => numbers[reference]).ToArray()).ToArray();
        var visitedFor = new int[members.Count];
        var pending = new Stack<int>();
        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var path in wanted.Keys)
        {
            var size = 0L;
            Visit(numbers[path]);
            while (pending.TryPop(out var number))
            {
                size += members[number].Info.NarSize ?? 0;
                foreach (var reference in references[number])
                    Visit(reference);
            }
            sizes.Add(path, size);
        }
        return sizes;

        void Visit(int number)
        {
            // One more than have been counted: which path this is, from one on.
            if (visitedFor[number] == sizes.Count + 1)
                return;
            visitedFor[number] = sizes.Count + 1;
            pending.Push(number);
        }
    }
}
