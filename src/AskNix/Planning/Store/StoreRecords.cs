using System.Collections.Immutable;

namespace AskNix.Planning.Store;

/// <summary>Records of paths and of all they need.</summary>
public sealed class StoreRecords(IEnumerable<StoreRecord> records)
{
    private readonly Dictionary<string, StoreRecord> _records = records.ToDictionary(record => record.Path, StringComparer.Ordinal);

    public int Count => _records.Count;

    public IEnumerable<StoreRecord> All => _records.Values;

    public bool Contains(string path) => _records.ContainsKey(path);

    /// <summary>What a path refers to, itself left out; empty where it is not known.</summary>
    public IEnumerable<string> References(string path) =>
        _records.TryGetValue(path, out var record) ? record.References.Where(reference => reference != path) : [];

    /// <summary>The records reachable from these paths.</summary>
    public ImmutableArray<StoreRecord> Closure(params IEnumerable<string> paths) => [.. Reach(paths).Select(path => _records[path])];

    /// <summary>The records reachable from <paramref name="paths"/> and from none of <paramref name="others"/>: what goes with them.</summary>
    public ImmutableArray<StoreRecord> Exclusive(IEnumerable<string> paths, IEnumerable<string> others)
    {
        var kept = Reach(others);
        return [.. Reach(paths).Where(path => !kept.Contains(path)).Select(path => _records[path])];
    }

    public static StoreAmount Amount(ImmutableArray<StoreRecord> records) => new(records.Length, records.Sum(record => record.Bytes));

    /// <summary>The shortest chain of references from one of <paramref name="from"/> to a path that fits; null where there is none.</summary>
    public ImmutableArray<string>? Chain(IEnumerable<string> from, Func<string, bool> fits)
    {
        var cameFrom = from.Where(_records.ContainsKey).Distinct(StringComparer.Ordinal).ToDictionary(path => path, _ => (string?)null, StringComparer.Ordinal);
        var pending = new Queue<string>(cameFrom.Keys);
        while (pending.TryDequeue(out var path))
        {
            if (fits(path))
                return Back(path, cameFrom);
            foreach (var reference in _records[path].References.Where(_records.ContainsKey))
            {
                if (cameFrom.TryAdd(reference, path))
                    pending.Enqueue(reference);
            }
        }
        return null;
    }

    private static ImmutableArray<string> Back(string path, Dictionary<string, string?> cameFrom)
    {
        List<string> chain = [];
        for (string? step = path; step is not null; step = cameFrom[step])
            chain.Add(step);
        chain.Reverse();
        return [.. chain];
    }

    private HashSet<string> Reach(IEnumerable<string> paths)
    {
        var seen = paths.Where(_records.ContainsKey).ToHashSet(StringComparer.Ordinal);
        var pending = new Stack<string>(seen);
        while (pending.TryPop(out var path))
        {
            foreach (var reference in _records[path].References)
            {
                if (_records.ContainsKey(reference) && seen.Add(reference))
                    pending.Push(reference);
            }
        }
        return seen;
    }
}
