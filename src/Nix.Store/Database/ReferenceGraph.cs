using Nix.Store.Sqlite;

namespace Nix.Store;

/// <summary>All valid paths of one moment, their sizes and references, held in memory as numbers.</summary>
public sealed class ReferenceGraph
{
    private readonly string[] _paths;
    private readonly long[] _sizes;
    private readonly int[][] _references;
    private readonly Dictionary<string, int> _numbers;

    private ReferenceGraph(string[] paths, long[] sizes, int[][] references)
    {
        _paths = paths;
        _sizes = sizes;
        _references = references;
        _numbers = new Dictionary<string, int>(paths.Length, StringComparer.Ordinal);
        for (var i = 0; i < paths.Length; i++)
            _numbers.Add(paths[i], i);
    }

    /// <summary>How many valid paths there are.</summary>
    public int Count => _paths.Length;

    /// <summary>Whether the path is valid.</summary>
    public bool Contains(string path) => _numbers.ContainsKey(path);

    /// <summary>The archive sizes of what is reachable from these paths, in bytes; paths that are not valid count nothing.</summary>
    public long ClosureSize(params IEnumerable<string> paths) => SizeOf(Reach(paths, blocked: null));

    /// <summary>
    /// The archive sizes of what is reachable from <paramref name="path"/> and from none of <paramref name="others"/>, in bytes: what a
    /// garbage collection would free if it went. Paths that are not valid count nothing.
    /// </summary>
    public long ExclusiveSize(string path, IEnumerable<string> others) => SizeOf(Reach([path], Reach(others, blocked: null)));

    /// <summary>See <see cref="StoreDatabase.WhyDepends"/>.</summary>
    /// <exception cref="InvalidPathException">One is not valid.</exception>
    public IEnumerable<IReadOnlyList<string>> ShortestChains(string path, string dependency)
    {
        var start = NumberOf(path);
        var end = NumberOf(dependency);
        var distances = DistancesFrom(start, end);
        return distances.ContainsKey(end) ? ChainsBackTo(start, end, distances) : [];
    }

    internal static ReferenceGraph Load(SqliteDatabase database)
    {
        List<string> paths = [];
        List<long> sizes = [];
        var numbers = new Dictionary<long, int>();
        database.Each(
            row =>
            {
                numbers.Add(row.GetInt64(0), paths.Count);
                paths.Add(row.GetString(1));
                sizes.Add(row.GetInt64(2));
            },
            "select id, path, narSize from ValidPaths");
        var references = new List<int>?[paths.Count];
        database.Each(
            row =>
            {
                // A damaged database may hold references of paths it does not have.
                if (numbers.TryGetValue(row.GetInt64(0), out var from) && numbers.TryGetValue(row.GetInt64(1), out var to))
                    (references[from] ??= []).Add(to);
            },
            "select referrer, reference from Refs");
        return new ReferenceGraph([.. paths], [.. sizes], [.. references.Select(list => list?.ToArray() ?? [])]);
    }

    private int NumberOf(string path) => _numbers.TryGetValue(path, out var number) ? number : throw new InvalidPathException(path);

    private long SizeOf(HashSet<int> members) => members.Sum(member => _sizes[member]);

    /// <summary>What is reachable without passing through a blocked path.</summary>
    private HashSet<int> Reach(IEnumerable<string> paths, HashSet<int>? blocked)
    {
        var seen = new HashSet<int>();
        var pending = new Stack<int>();
        foreach (var path in paths)
        {
            if (_numbers.TryGetValue(path, out var number))
                Visit(number);
        }
        while (pending.TryPop(out var number))
        {
            foreach (var reference in _references[number])
                Visit(reference);
        }
        return seen;

        void Visit(int number)
        {
            if (blocked?.Contains(number) != true && seen.Add(number))
                pending.Push(number);
        }
    }

    private Dictionary<int, int> DistancesFrom(int start, int end)
    {
        var distances = new Dictionary<int, int> { [start] = 0 };
        var pending = new Queue<int>([start]);
        while (!distances.ContainsKey(end) && pending.TryDequeue(out var number))
        {
            foreach (var reference in _references[number])
            {
                if (distances.TryAdd(reference, distances[number] + 1))
                    pending.Enqueue(reference);
            }
        }
        return distances;
    }

    private IEnumerable<IReadOnlyList<string>> ChainsBackTo(int start, int end, Dictionary<int, int> distances)
    {
        var referrers = new Dictionary<int, List<int>>();
        foreach (var (number, distance) in distances.Where(entry => entry.Value < distances[end]))
        {
            foreach (var next in _references[number].Where(next => distances.TryGetValue(next, out var there) && there == distance + 1))
            {
                if (!referrers.TryGetValue(next, out var list))
                    referrers.Add(next, list = []);
                list.Add(number);
            }
        }
        var pending = new Stack<int[]>([[end]]);
        while (pending.TryPop(out var chain))
        {
            if (chain[0] == start)
            {
                yield return [.. chain.Select(number => _paths[number])];
                continue;
            }
            // Pushed from the last, so that chains come in the order of their paths.
            foreach (var referrer in referrers[chain[0]].OrderByDescending(number => _paths[number], StringComparer.Ordinal))
                pending.Push([referrer, .. chain]);
        }
    }
}
