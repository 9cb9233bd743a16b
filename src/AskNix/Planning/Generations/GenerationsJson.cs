using System.Text.Json.Nodes;
using Nixos.Generations;

namespace AskNix.Planning.Generations;

/// <summary>Generations as data.</summary>
internal sealed class GenerationsJson(GenerationsText text)
{
    public JsonArray Of(SystemHistory history) => [.. history.Generations.Reverse().Select(generation => (JsonNode)Of(generation))];

    public JsonObject Of(SystemGeneration generation) => new()
    {
        ["generation"] = generation.Number,
        ["date"] = text.DateText(generation.Date),
        ["nixosVersion"] = generation.Contents.NixosVersion ?? GenerationsText.Unknown,
        ["kernelVersion"] = generation.Contents.KernelVersion ?? GenerationsText.Unknown,
        ["configurationRevision"] = generation.Contents.ConfigurationRevision ?? GenerationsText.Unknown,
        ["specialisations"] = new JsonArray([.. generation.Contents.Specialisations.Select(name => (JsonNode)name)]),
        ["current"] = generation.IsCurrent,
        ["booted"] = generation.IsBooted,
        ["running"] = generation.IsRunning,
        ["exists"] = generation.Exists,
        ["path"] = generation.Path,
    };

    /// <summary>Numbers as an array.</summary>
    public static JsonArray Numbers(IEnumerable<int> numbers) => [.. numbers.Select(number => (JsonNode)number)];
}
