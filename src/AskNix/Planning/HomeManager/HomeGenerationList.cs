using System.Globalization;
using System.Text.Json.Nodes;

namespace AskNix.Planning.HomeManager;

/// <summary>Answers with the generations of the home configuration.</summary>
internal sealed class HomeGenerationList(HomeManagerProfile profile)
{
    public Proposal Answer()
    {
        var generations = profile.Generations();
        var data = new JsonObject
        {
            ["generations"] = new JsonArray([.. generations.Select(generation => (JsonNode)new JsonObject
            {
                ["generation"] = generation.Number,
                ["date"] = generation.CreatedAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
                ["path"] = generation.Target,
                ["current"] = generation.IsCurrent,
            })]),
        };
        if (generations.IsEmpty)
            return new Proposal.Answer("There are no Home Manager generations: it has not been used by this person yet.", data, ["set up home manager"]);
        var width = generations.Max(generation => generation.Number.ToString(CultureInfo.InvariantCulture).Length);
        var lines = generations.Select(generation =>
            $"  {generation.Number.ToString(CultureInfo.InvariantCulture).PadLeft(width)}  {generation.CreatedAt:yyyy-MM-dd HH:mm} UTC{(generation.IsCurrent ? "  current" : "")}");
        return new Proposal.Answer(
            string.Join('\n', ["Home Manager generations, newest first:", .. lines]), data, ["roll back home manager"]);
    }
}
