using System.Text.Json.Nodes;
using AskNix.Cli.Terminals;
using AskNix.Intents;
using AskNix.Understanding;

namespace AskNix.Cli.Rendering;

/// <summary>How a sentence was read, in a line for each wish.</summary>
internal static class UnderstoodView
{
    public static void Write(TextWriter writer, TextStyle style, Understood understood)
    {
        foreach (var intent in understood.Steps)
            writer.WriteLine(style.Faint("Understood: ") + Printable.Line(Describe(intent)));
    }

    private static string Describe(Intent intent)
    {
        var entities = intent.Entities.Where(entity => entity.Key != "candidates").Select(entity => $"{entity.Key} {Value(entity.Value)}");
        return string.Join("; ", [intent.Name, .. entities]);
    }

    private static string Value(JsonNode? node) => node switch
    {
        JsonArray items => string.Join(", ", items.Select(Value)),
        JsonObject pairs => string.Join(", ", pairs.Select(pair => $"{pair.Key} = {Value(pair.Value)}")),
        null => "",
        _ => node.ToString(),
    };
}
