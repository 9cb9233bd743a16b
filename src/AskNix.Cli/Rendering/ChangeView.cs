using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AskNix.Backend;
using AskNix.History;

namespace AskNix.Cli.Rendering;

/// <summary>Changes of the history, for people and as data.</summary>
internal static class ChangeView
{
    public static Response List(ImmutableArray<ChangeRecord> changes)
    {
        var text = new StringBuilder();
        foreach (var change in changes)
            text.Append(CultureInfo.InvariantCulture, $"{change.Id,5}  {Time(change)}  {Outcome(change),-9}  {change.Sentence}\n");
        return new Response(
            null,
            changes.IsEmpty ? "Nothing has been changed here yet." : text.ToString().TrimEnd('\n'),
            new JsonObject { ["changes"] = new JsonArray([.. changes.Select(change => (JsonNode)Describe(change))]) });
    }

    public static Response Show(ChangeRecord change)
    {
        var text = new StringBuilder($"change {change.Id}: {change.Sentence}\n");
        Line("when", Time(change));
        Line("outcome", Outcome(change));
        Line("engine", change.Engine);
        Line("generation", change.GenerationAfter is { } after ? $"{change.GenerationBefore?.ToString() ?? "none"} -> {after}" : null);
        Line("taken back", change.UndoneBy is { } by ? $"by change {by}" : null);
        Line("takes back", change.Undoes is { } undone ? $"change {undone}" : null);
        Line("can be undone", change is { Outcome: ChangeOutcome.Applied, Inverse: not null, UndoneBy: null } ? "yes" : "no");
        var data = Describe(change);
        data["plan"] = Parse(change.Plan);
        data["inverse"] = Parse(change.Inverse);
        return new Response(null, text.ToString().TrimEnd('\n'), data);

        void Line(string name, string? value)
        {
            if (value is not null)
                text.Append(CultureInfo.InvariantCulture, $"  {name,-14}{value}\n");
        }
    }

    private static JsonObject Describe(ChangeRecord change) => new()
    {
        ["change"] = change.Id,
        ["time"] = change.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["sentence"] = change.Sentence,
        ["intent"] = Parse(change.Intent),
        ["engine"] = change.Engine,
        ["outcome"] = Outcome(change),
        ["generationBefore"] = change.GenerationBefore,
        ["generationAfter"] = change.GenerationAfter,
        ["parent"] = change.ParentId,
        ["undoes"] = change.Undoes,
        ["undoneBy"] = change.UndoneBy,
    };

    private static string Time(ChangeRecord change) => change.Time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Outcome(ChangeRecord change) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(change.Outcome.ToString());

    // What was stored is JSON; a database from elsewhere may hold anything.
    private static JsonNode? Parse(string? json)
    {
        try
        {
            return json is null ? null : JsonNode.Parse(json);
        }
        catch (System.Text.Json.JsonException)
        {
            return JsonValue.Create(json);
        }
    }
}
