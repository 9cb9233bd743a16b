using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AskNix.Catalogue;
using AskNix.Planning.Generations;

namespace AskNix.Planning.Explaining;

/// <summary>Several options, one a line, and as data.</summary>
internal static class OptionTable
{
    private const int LongestText = 80;

    public static string Of(ImmutableArray<ConfigurationOption> options)
    {
        var table = new AlignedTable(["option", "type", "what it does"]);
        foreach (var option in options)
            table.Add(option.Name, Shortened(option.Type, 30), Shortened(FirstSentence(ManualText.Plain(option.Description)), LongestText));
        return table.ToString();
    }

    public static JsonArray Data(ImmutableArray<ConfigurationOption> options) => new([.. options.Select(option => (JsonNode)new JsonObject
    {
        ["name"] = option.Name,
        ["type"] = option.Type,
        ["description"] = option.Description,
        ["default"] = option.Default.Length > 0 ? option.Default : null,
    })]);

    private static string FirstSentence(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var end = line.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? line : line[..(end + 1)];
    }

    private static string Shortened(string text, int length) => text.Length <= length ? text : text[..(length - 1)].TrimEnd() + "…";
}
