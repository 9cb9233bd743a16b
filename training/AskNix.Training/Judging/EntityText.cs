using System.Text.Json.Nodes;
using AskNix.Intents;

namespace AskNix.Training.Judging;

/// <summary>
/// The short form entities are written in: steps parted by <c> / </c>, entities by <c>; </c>, each <c>key=value</c> or, for the key an
/// intent is about, the value alone; lists parted by commas; other right values behind <c>|</c>; <c>~</c> for a described need.
/// </summary>
static class EntityText
{
    public static bool Fits(string text, IReadOnlyList<Intent> steps)
    {
        // A step without entities is written as nothing: "/ gimp".
        var parts = $" {text} ".Split(" / ");
        return parts.Length == steps.Count && parts.Zip(steps).All(pair => StepFits(pair.First.Trim(), pair.Second));
    }

    static bool StepFits(string text, Intent step)
    {
        var said = step.Entities;
        if (text is "~")
            return said["describes"] is not null && said["packages"] is null && said["candidates"] is JsonArray { Count: > 0 };
        if (step is SetOption)
            return text.Split(" = ", 2) is [var option, var value] && Is(said["option"], option) && Is(said["value"], value);
        var wanted = text.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(part => Pair(part, step)).ToList();
        var judged = said.Select(pair => pair.Key).Where(key => key is not ("options" or "candidates")).ToHashSet(StringComparer.Ordinal);
        return judged.SetEquals(wanted.Select(pair => pair.Key)) && wanted.All(pair => Is(said[pair.Key], pair.Value));
    }

    static (string Key, string Value) Pair(string part, Intent step) =>
        step is not SearchPackage && part.Split('=', 2) is [var key, var value] && key.All(char.IsAsciiLetter) ? (key, value) : (MainKey(step), part);

    static bool Is(JsonNode? said, string wanted) => said switch
    {
        null => false,
        JsonArray list => wanted.Split(',', StringSplitOptions.TrimEntries) is var names && names.Length == list.Count
            && names.Zip(list).All(pair => Is(pair.Second, pair.First)),
        _ => wanted.Split('|').Contains(said.ToString(), StringComparer.OrdinalIgnoreCase),
    };

    static string MainKey(Intent step) => step switch
    {
        PackagesIntent or UpdateSystem => "packages",
        SearchPackage or Intents.SearchOption => "query",
        FindCommand => "command",
        ChangeChannel => "channel",
        RebuildSystem => "action",
        EnableFeature or DisableFeature => "feature",
        ExplainOption => "option",
        ExplainConcept => "topic",
        HomeManager => "operation",
        WhyDepends => "dependency",
        CreateFlake or GenerateConfig => "description",
        UpdateFlake => "inputs",
        _ => "generation",
    };
}
