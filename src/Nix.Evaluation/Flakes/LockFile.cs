using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nix.Evaluation.Flakes;

/// <summary>
/// A flake.lock: for each input, and theirs in turn, which tree it is. Versions 5 to 7 are read (the manual's page on nix flake, "Lock files"); what is
/// compared is what a file of version 7 would hold.
/// </summary>
sealed class LockFile
{
    const int Oldest = 5, Newest = 7;

    /// <summary>The flake that the file lies beside.</summary>
    public LockNode Root { get; } = new();

    /// <summary>Reads one.</summary>
    /// <param name="text">What is in it.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <param name="check">Is told each entry.</param>
    /// <exception cref="FlakeReferenceException">It is none.</exception>
    public static LockFile Parse(ReadOnlyMemory<byte> text, string name, Action<LockedNode> check)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            int version = root.TryGetProperty("version", out var written) ? written.GetInt32() : 0;
            if (version is < Oldest or > Newest)
                throw new FlakeReferenceException($"lock file '{name}' has unsupported version {version}");
            var file = new LockFile();
            string key = root.GetProperty("root").GetString()!;
            new Entries(root.GetProperty("nodes"), key, check).Read(file.Root, key);
            return file;
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FlakeReferenceException($"Could not parse '{name}': {failure.Message}");
        }
    }

    /// <summary>Each input by the names that lead to it, in their order; an entry that several lead to only by the first.</summary>
    public IReadOnlyList<(IReadOnlyList<string> Path, LockEdge Edge)> Inputs()
    {
        var found = new List<(IReadOnlyList<string> Path, LockEdge Edge)>();
        var seen = new HashSet<LockNode>();
        void Walk(IReadOnlyList<string> path, LockNode node)
        {
            if (!seen.Add(node))
                return;
            foreach ((string name, var edge) in node.Inputs)
            {
                IReadOnlyList<string> inner = [.. path, name];
                found.Add((inner, edge));
                if (edge.Node is { } child)
                    Walk(inner, child);
            }
        }

        Walk([], Root);
        found.Sort(static (left, right) => Compare(left.Path, right.Path));
        return found;
    }

    /// <summary>The entry that names from the root lead to, followed as far as need be; null if none.</summary>
    /// <exception cref="FlakeReferenceException">Inputs follow one another in a circle.</exception>
    public LockNode? Find(IReadOnlyList<string> path, IReadOnlyList<string>? visited = null)
    {
        string shown = string.Join('/', path);
        visited ??= [];
        if (visited.Contains(shown, StringComparer.Ordinal))
            throw new FlakeReferenceException($"follow cycle detected: [{string.Join(" -> ", visited.SkipWhile(earlier => earlier != shown).Append(shown))}]");
        LockNode? at = Root;
        foreach (string name in path)
        {
            if (at is null || !at.Inputs.TryGetValue(name, out var edge))
                return null;
            at = edge.Node ?? Find(edge.Follows, [.. visited, shown]);
        }

        return at;
    }

    /// <summary>The first entry whose tree may change; null if none.</summary>
    public LockedNode? FirstUnlocked() => Inputs().Select(input => input.Edge.Node)
        .FirstOrDefault(node => node is not null && !node.Locked.Input.IsLocked && node.Locked.Input.RelativePath is null);

    /// <summary>A name for each entry: that of the input that leads to it, with a number where it is taken.</summary>
    public Dictionary<LockNode, string> Keys()
    {
        var keys = new Dictionary<LockNode, string>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        void Name(string wanted, LockNode node)
        {
            if (keys.ContainsKey(node))
                return;
            string key = wanted;
            for (int number = 2; !taken.Add(key); number++)
                key = $"{wanted}_{number}";
            keys.Add(node, key);
            foreach ((string name, var edge) in node.Inputs)
            {
                if (edge.Node is { } child)
                    Name(name, child);
            }
        }

        Name("root", Root);
        return keys;
    }

    /// <summary>The file as JSON of version 7.</summary>
    public override string ToString()
    {
        var keys = Keys();
        var nodes = new JsonObject();
        foreach ((var node, string key) in keys)
            nodes[key] = Entry(node, keys);
        return new JsonObject { ["nodes"] = nodes, ["root"] = keys[Root], ["version"] = Newest }.ToJsonString();
    }

    static JsonObject Entry(LockNode node, Dictionary<LockNode, string> keys)
    {
        var entry = new JsonObject();
        if (node.Inputs.Count > 0)
        {
            entry["inputs"] = new JsonObject(node.Inputs.Select(input => KeyValuePair.Create<string, JsonNode?>(
                input.Key, input.Value.Node is { } child ? keys[child] : Names(input.Value.Follows))));
        }

        if (node is LockedNode locked)
        {
            entry["original"] = FlakeReferenceText.Json(locked.Original.ToReference());
            entry["locked"] = FlakeReferenceText.Json(locked.Locked.ToReference());
            entry["flake"] = locked.IsFlake;
            entry["parent"] = locked.Parent is { } parent ? Names(parent) : null;
        }

        return entry;
    }

    static JsonArray Names(IReadOnlyList<string> names) => new([.. names.Select(static name => (JsonNode)name)]);

    internal static int Compare(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        for (int i = 0; i < left.Count && i < right.Count; i++)
        {
            if (Encoding.UTF8.GetBytes(left[i]).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right[i])) is var order and not 0)
                return order;
        }

        return left.Count - right.Count;
    }

    /// <summary>The entries of a file, each made once.</summary>
    sealed class Entries(JsonElement nodes, string root, Action<LockedNode> check)
    {
        readonly Dictionary<string, LockedNode> made = new(StringComparer.Ordinal);

        public void Read(LockNode node, string key)
        {
            if (!nodes.GetProperty(key).TryGetProperty("inputs", out var inputs))
                return;
            foreach (var input in inputs.EnumerateObject())
            {
                node.Inputs[input.Name] = input.Value.ValueKind == JsonValueKind.Array
                    ? LockEdge.Following([.. input.Value.EnumerateArray().Select(name => name.GetString()!)])
                    : LockEdge.To(Entry(input.Value.GetString()!));
            }
        }

        LockedNode Entry(string key)
        {
            if (key == root)
                throw new FlakeReferenceException("lock file contains cycle to root node");
            if (made.TryGetValue(key, out var known))
                return known;
            if (!nodes.TryGetProperty(key, out var json))
                throw new FlakeReferenceException($"lock file references missing node '{key}'");
            var node = new LockedNode(
                Source(json, "locked", "info"),
                Source(json, "original", null),
                !json.TryGetProperty("flake", out var isFlake) || isFlake.GetBoolean(),
                json.TryGetProperty("parent", out var parent) ? [.. parent.EnumerateArray().Select(name => name.GetString()!)] : null);
            check(node);
            made.Add(key, node);
            Read(node, key);
            return node;
        }

        static FlakeSource Source(JsonElement node, string name, string? more)
        {
            if (!node.TryGetProperty(name, out var written))
                throw new FlakeReferenceException($"attribute '{name}' missing in lock file");
            var reference = FlakeAttributes.Of(written);
            if (more is not null && node.TryGetProperty(more, out var others))
            {
                foreach ((string attribute, object value) in FlakeAttributes.Of(others))
                    reference[attribute] = value;
            }

            _ = FlakeReferenceText.Of(reference);
            return FlakeSource.Of(reference);
        }
    }
}
