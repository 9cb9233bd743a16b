using System.Globalization;
using System.Text.Json.Nodes;

namespace AskNix.Benchmarking;

/// <summary>
/// A report for programs. <c>conditions</c> says what was compared; <c>operations</c> has for each operation its <c>processes</c> with
/// <c>way</c> (native, traditional, command), <c>command</c>, and either <c>failure</c> or <c>medianMs</c>, <c>fastestMs</c>,
/// <c>processorMs</c>, <c>peakBytes</c> and <c>runsMs</c>; then <c>inProcessMs</c> and the ratios, above 1 where native is faster.
/// </summary>
public static class BenchmarkJson
{
    public static JsonObject Of(BenchmarkReport report) => new()
    {
        ["conditions"] = Of(report.Conditions),
        ["runs"] = report.Runs,
        ["operations"] = new JsonArray([.. report.Operations.Select(operation => (JsonNode)Of(operation))]),
    };

    private static JsonObject Of(BenchmarkConditions conditions) => new()
    {
        ["nix"] = conditions.Nix,
        ["build"] = conditions.Build,
        ["machineRoot"] = conditions.MachineRoot,
        ["generations"] = conditions.Generations,
        ["packages"] = conditions.Packages,
        ["processors"] = conditions.Processors,
        ["load"] = conditions.Load,
        ["date"] = conditions.Date.ToString("O", CultureInfo.InvariantCulture),
        ["ownPeakBytes"] = conditions.OwnPeakBytes,
    };

    private static JsonObject Of(OperationResult operation) => new()
    {
        ["operation"] = operation.Name,
        ["processes"] = new JsonArray([.. operation.Contenders.Select(contender => (JsonNode)Of(contender))]),
        ["inProcessMs"] = operation.InProcess?.TotalMilliseconds,
        ["nativeAgainstTraditional"] = operation.NativeAgainst(Way.Traditional),
        ["nativeAgainstCommand"] = operation.NativeAgainst(Way.Command),
        ["callAgainstCommand"] = operation.CallAgainstCommand,
    };

    private static JsonObject Of(ContenderResult contender)
    {
        var described = new JsonObject { ["way"] = contender.Way.ToString().ToLowerInvariant(), ["command"] = contender.Shown };
        if (contender.Note is { } note)
            described["note"] = note;
        if (contender.Failure is { } failure)
        {
            described["failure"] = failure;
            return described;
        }
        described["medianMs"] = contender.Elapsed.TotalMilliseconds;
        described["fastestMs"] = contender.Fastest.TotalMilliseconds;
        described["processorMs"] = contender.Processor.TotalMilliseconds;
        described["peakBytes"] = contender.PeakBytes;
        described["runsMs"] = new JsonArray([.. contender.Runs.Select(run => (JsonNode)JsonValue.Create(run.Elapsed.TotalMilliseconds))]);
        return described;
    }
}
