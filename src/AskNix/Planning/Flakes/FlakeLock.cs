using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AskNix.Planning.Flakes;

/// <summary>
/// What a <c>flake.lock</c> pins, formats 5 to 7: the inputs of the flake and, below them, theirs. Inputs that follow another one are
/// listed with what they follow.
/// </summary>
public sealed class FlakeLock
{
    /// <summary>Deeper nesting than any flake has; a lock file that names itself as its own input ends here.</summary>
    private const int MaximumDepth = 12;

    private FlakeLock(ImmutableArray<FlakeInput> all) => All = all;

    /// <summary>All inputs, by name; those of inputs under <c>input/name</c>.</summary>
    public ImmutableArray<FlakeInput> All { get; }

    /// <summary>The flake's own inputs.</summary>
    public IEnumerable<FlakeInput> Direct => All.Where(input => !input.Name.Contains('/', StringComparison.Ordinal));

    public FlakeInput? Find(string name) => All.FirstOrDefault(input => input.Name == name);

    /// <summary>The input a name leads to, through what it follows; null where it leads nowhere.</summary>
    public FlakeInput? Resolve(string name)
    {
        var input = Find(name);
        for (var steps = 0; input is { Follows.IsDefaultOrEmpty: false } && steps < MaximumDepth; steps++)
            input = Find(string.Join('/', input.Follows));
        return input;
    }

    /// <summary>Reads a lock file; false where it is not one.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> text, [NotNullWhen(true)] out FlakeLock? read)
    {
        read = null;
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (!root.TryGetProperty("nodes", out var nodes) || nodes.ValueKind != JsonValueKind.Object
                || !root.TryGetProperty("root", out var name) || name.GetString() is not { } start)
            {
                return false;
            }
            var inputs = ImmutableArray.CreateBuilder<FlakeInput>();
            Collect(nodes, start, "", inputs, 0);
            inputs.Sort((first, second) => string.CompareOrdinal(first.Name, second.Name));
            read = new FlakeLock(inputs.ToImmutable());
            return true;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    private static void Collect(JsonElement nodes, string node, string prefix, ImmutableArray<FlakeInput>.Builder inputs, int depth)
    {
        if (depth > MaximumDepth || !nodes.TryGetProperty(node, out var description) || !description.TryGetProperty("inputs", out var named))
            return;
        foreach (var input in named.EnumerateObject())
        {
            var name = prefix + input.Name;
            if (input.Value.ValueKind == JsonValueKind.Array)
            {
                inputs.Add(new FlakeInput(name, null, null, null, null, [.. input.Value.EnumerateArray().Select(part => part.GetString() ?? "")]));
                continue;
            }
            var target = input.Value.GetString() ?? "";
            inputs.Add(Input(nodes, target, name));
            Collect(nodes, target, name + "/", inputs, depth + 1);
        }
    }

    private static FlakeInput Input(JsonElement nodes, string node, string name)
    {
        var locked = nodes.TryGetProperty(node, out var description) && description.TryGetProperty("locked", out var pinned) ? pinned : default;
        var original = description.ValueKind == JsonValueKind.Object && description.TryGetProperty("original", out var asked) ? asked : locked;
        return new FlakeInput(
            name,
            FlakeSource.Text(original),
            Text(locked, "rev"),
            locked.ValueKind == JsonValueKind.Object && locked.TryGetProperty("lastModified", out var time) && time.TryGetInt64(out var seconds)
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : null,
            Text(locked, "narHash"),
            []);
    }

    internal static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
