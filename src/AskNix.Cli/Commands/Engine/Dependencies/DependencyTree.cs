using AskNix.Cli.Commands.Engine.Store;
using Nix.Formats;
using Nix.Store;
using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine.Dependencies;

/// <summary>
/// Prints what leads from a path to another as a tree: a shortest chain, or every reference on any chain, the nearest to its end first; where asked, with
/// the files that hold each reference.
/// </summary>
internal sealed class DependencyTree
{
    private const string Branch = "├───", LastBranch = "└───", Line = "│   ", Nothing = "    ";

    private readonly StoreCall _call;
    private readonly string _path;
    private readonly string _dependency;
    private readonly bool _isAll;
    private readonly bool _isPrecise;
    private readonly Dictionary<string, StoreObjectInfo> _members;
    private readonly Dictionary<string, int> _distances;
    private readonly HashSet<string> _isShown = new(StringComparer.Ordinal);

    public DependencyTree(StoreCall call, IReadOnlyList<StoreObjectInfo> closure, string path, string dependency, bool isAll, bool isPrecise)
    {
        _call = call;
        _path = path;
        _dependency = dependency;
        _isAll = isAll;
        _isPrecise = isPrecise;
        _members = closure.ToDictionary(member => member.Info.Path, StringComparer.Ordinal);
        _distances = DistancesTo(closure, dependency);
    }

    /// <exception cref="Nix.Posix.PosixException">An object's files cannot be read.</exception>
    public void Write(CancellationToken cancellation)
    {
        _call.Line(_path);
        if (IsEnd(_path))
            return;
        // By hand and not by calls of itself: a chain of references can be long.
        var open = new Stack<(string Pad, IEnumerator<Edge> Edges)>([("", EdgesOf(_path).GetEnumerator())]);
        while (open.TryPeek(out var top))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!top.Edges.MoveNext())
            {
                open.Pop();
                continue;
            }
            var edge = top.Edges.Current;
            var below = top.Pad + (edge.IsLast ? Nothing : Line);
            WriteEdge(edge, top.Pad, below);
            if (IsEnd(edge.Reference))
                return;
            if (!_isShown.Contains(edge.Reference))
                open.Push((below, EdgesOf(edge.Reference).GetEnumerator()));
        }
    }

    /// <summary>Of one chain the end is the end of all.</summary>
    private bool IsEnd(string path) => !_isAll && path == _dependency && _path != _dependency;

    private void WriteEdge(Edge edge, string pad, string below)
    {
        if (!_isPrecise)
        {
            _call.Line($"{pad}{(edge.IsLast ? LastBranch : Branch)}{edge.Reference}");
            return;
        }
        var isFirst = true;
        foreach (var place in _isAll ? edge.Places : edge.Places.Take(1))
        {
            var lead = (isFirst, edge.IsLast) switch { (true, true) => LastBranch, (true, false) => Branch, (false, true) => Nothing, _ => Line };
            _call.Line(pad + lead + TextOf(place));
            isFirst = false;
        }
        _call.Line($"{below}→ {edge.Reference}");
    }

    private static string TextOf(ReferringFile place)
    {
        var file = place.Path.Length == 0 ? "/" : place.Path;
        return place.IsLink ? $"{file} -> {place.Excerpt}" : $"{file}: …{place.Excerpt}…";
    }

    private List<Edge> EdgesOf(string path)
    {
        _isShown.Add(path);
        List<string> references =
        [
            .. _members[path].References.Where(reference => _distances.ContainsKey(reference) && (reference != path || _path == _dependency))
                .OrderBy(reference => _distances[reference]).ThenBy(reference => reference, StringComparer.Ordinal),
        ];
        var places = _isPrecise ? PlacesIn(path, references) : [];
        return references.ConvertAll(reference => new Edge(reference, IsLast: !_isAll || reference == references[^1], [.. places.Where(place => place.Reference.In(_call.Reader.StoreDirectory) == reference)]));
    }

    private IReadOnlyList<ReferringFile> PlacesIn(string path, List<string> references)
    {
        var store = _call.Reader.StoreDirectory;
        return ReferringFiles.Find(StorePath.Parse(path, store).In(_call.Directories.RealStoreDir), references.Select(reference => StorePath.Parse(reference, store)));
    }

    private static Dictionary<string, int> DistancesTo(IReadOnlyList<StoreObjectInfo> closure, string dependency)
    {
        var referrers = closure.SelectMany(member => member.References.Select(reference => (reference, member.Info.Path)))
            .ToLookup(pair => pair.reference, pair => pair.Path, StringComparer.Ordinal);
        var distances = new Dictionary<string, int>(StringComparer.Ordinal) { [dependency] = 0 };
        var pending = new Queue<string>([dependency]);
        while (pending.TryDequeue(out var path))
        {
            foreach (var referrer in referrers[path])
            {
                if (distances.TryAdd(referrer, distances[path] + 1))
                    pending.Enqueue(referrer);
            }
        }
        return distances;
    }

    private sealed record Edge(string Reference, bool IsLast, IReadOnlyList<ReferringFile> Places);
}
