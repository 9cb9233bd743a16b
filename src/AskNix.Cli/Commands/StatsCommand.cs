using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using AskNix.Backend;
using AskNix.Cli.Composition;
using AskNix.Learning;

namespace AskNix.Cli.Commands;

/// <summary>How long operations took on this machine, with each engine.</summary>
internal static class StatsCommand
{
    public static Command Create(Session session) =>
        new Command("stats", "How long operations took on this machine, with each engine.").Answering(session, _ =>
        {
            using var history = session.OpenHistory();
            var statistics = new Metrics(history).Statistics();
            var lines = statistics.Select(one => string.Create(
                CultureInfo.InvariantCulture,
                $"{one.Operation,-32}{one.Engine,-13}{one.Count,6} {(one.Count == 1 ? "run" : "runs")}{(one.Failed > 0 ? $", {one.Failed} failed" : "")}, median {one.MedianMilliseconds:0} ms"));
            var data = statistics.Select(one => (JsonNode)new JsonObject
            {
                ["operation"] = one.Operation,
                ["engine"] = one.Engine,
                ["count"] = one.Count,
                ["failed"] = one.Failed,
                ["medianMs"] = one.MedianMilliseconds,
            });
            var text = statistics.IsEmpty ? "Nothing has been measured yet." : string.Join('\n', lines);
            return new Response(null, text, new JsonObject { ["operations"] = new JsonArray([.. data]) });
        });
}
