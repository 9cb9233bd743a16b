using System.Text.Json.Nodes;

namespace AskNix.Planning.Flakes;

/// <summary>Lays out what a flake offers as an indented list, one output a line.</summary>
internal static class FlakeOutline
{
    public static string Text(string name, string? description, IReadOnlyCollection<FlakeInput> inputs, JsonObject outputs)
    {
        var lines = new List<string> { string.IsNullOrEmpty(description) ? name : $"{name}: {description}" };
        if (inputs.Count > 0)
        {
            lines.Add("made from");
            var width = inputs.Max(input => input.Name.Length);
            lines.AddRange(inputs.Select(input => $"  {input.Name.PadRight(width)}  {Origin(input)}"));
        }
        lines.Add(outputs.Count > 0 ? "offers" : "offers nothing");
        foreach (var (output, content) in outputs)
            Add(lines, output, content, 1);
        return string.Join('\n', lines);
    }

    private static string Origin(FlakeInput input) =>
        input.Follows.IsDefaultOrEmpty ? $"{input.Source}  {input.State}".Trim() : $"the same as {string.Join('/', input.Follows)}";

    private static void Add(List<string> lines, string name, JsonNode? content, int depth)
    {
        var indent = new string(' ', depth * 2);
        if (content is not JsonObject attributes)
        {
            lines.Add(indent + name);
            return;
        }
        // A leaf says its type; an attribute set of outputs whose name happens to be "type" would hold an object there.
        if (attributes["type"] is JsonValue type)
        {
            lines.Add(indent + name + Leaf(type.ToString(), attributes));
            return;
        }
        lines.Add(indent + name + (attributes.Count == 0 ? ": not shown for this system" : ""));
        foreach (var (below, inner) in attributes)
            Add(lines, below, inner, depth + 1);
    }

    private static string Leaf(string type, JsonObject leaf) => type switch
    {
        "derivation" => $": {leaf["name"]}{(leaf["description"]?.ToString() is { Length: > 0 } words ? $" - {words}" : "")}",
        "nixos-configuration" => ": a NixOS system",
        "nixos-module" => ": a NixOS module",
        "nixpkgs-overlay" => ": an overlay of packages",
        "template" => $": a template{(leaf["description"]?.ToString() is { Length: > 0 } words ? $", {words}" : "")}",
        "app" => ": a program to run",
        "unknown" => "",
        _ => $": {type}",
    };
}
