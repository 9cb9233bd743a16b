using System.Text.Json.Nodes;
using AskNix.Intents;

namespace AskNix.Planning.Generations;

/// <summary>
/// Lists the system's generations. Data: <c>generations</c>, newest first, with the keys of <c>nixos-rebuild list-generations --json</c>
/// (<c>generation</c>, <c>date</c>, <c>nixosVersion</c>, <c>kernelVersion</c>, <c>configurationRevision</c>, <c>specialisations</c>,
/// <c>current</c>; texts that are not known are <c>Unknown</c>), and of our own <c>booted</c>, <c>running</c>, <c>exists</c> (all boolean)
/// and <c>path</c>; <c>foreign</c>, where entries beside the profile were passed over: <c>path</c> and <c>reason</c>.
/// <c>date</c> is local, and the time of the switch where nixos-rebuild prints that of the store directory.
/// </summary>
public sealed class ListGenerationsPlanner(GenerationFacts facts, TimeProvider clock) : IntentPlanner<ListGenerations>
{
    private readonly GenerationsText _text = new(clock.LocalTimeZone);

    protected override async Task<Proposal> PlanAsync(ListGenerations intent, PlanningContext context, CancellationToken cancellation)
    {
        var history = await facts.ReadAsync(context, cancellation);
        var data = new JsonObject { ["generations"] = new GenerationsJson(_text).Of(history) };
        if (!history.Foreign.IsEmpty)
            data["foreign"] = new JsonArray([.. history.Foreign.Select(entry => (JsonNode)new JsonObject { ["path"] = entry.Path, ["reason"] = entry.Reason })]);
        return new Proposal.Answer(
            _text.Of(history),
            data,
            history.Generations.Length > 1 && history.Current is not null ? ["what changed since the last generation", "roll back"] : []);
    }
}
