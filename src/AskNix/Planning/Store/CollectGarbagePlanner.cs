using System.Text.Json.Nodes;
using AskNix.Intents;
using AskNix.Plans;
using AskNix.Plans.Forecasts;
using AskNix.Plans.Steps;

namespace AskNix.Planning.Store;

/// <summary>
/// Frees the store of what nothing needs. Data: <c>paths</c>: how many store paths would be deleted; <c>bytes</c>: their size; <c>free</c>:
/// bytes free on the store's disk now. The numbers are of the moment: a program that starts meanwhile keeps what it uses.
/// </summary>
public sealed class CollectGarbagePlanner(StoreFacts store) : IntentPlanner<CollectGarbage>
{
    protected override async Task<Proposal> PlanAsync(CollectGarbage intent, PlanningContext context, CancellationToken cancellation)
    {
        var dead = await store.DeadAsync(context, cancellation);
        var disk = await store.DiskAsync(context, cancellation);
        var data = new JsonObject { ["paths"] = dead.Paths, ["bytes"] = dead.Bytes, ["free"] = disk.Free };
        if (dead.Paths == 0)
        {
            return new Proposal.Answer(
                $"There is nothing to delete: everything in the store is needed. {ByteSize.Text(disk.Free)} of the disk are free.",
                data,
                ["what uses the disk", "delete generations older than 30 days"]);
        }
        var plan = new Plan(
            context.Sentence,
            $"About {ByteSize.Text(dead.Bytes)} less in the store",
            [new FreeStore()],
            new Forecast(Warnings:
            [
                $"{Counted.Of(dead.Paths, "store path")} that nothing needs would be deleted, {ByteSize.Text(dead.Bytes)}; {ByteSize.Text(disk.Free)} of the disk are free now.",
                "Deleted paths cannot be brought back by undo: what is needed again is fetched or built anew. All generations stay as they are.",
            ]));
        return new Proposal.Change(plan, data);
    }
}
