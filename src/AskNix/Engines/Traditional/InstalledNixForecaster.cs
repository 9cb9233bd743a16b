using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Planning.Configurations;
using AskNix.Plans.Forecasts;

namespace AskNix.Engines.Traditional;

/// <summary>Asks the installed Nix what building a derivation would build and fetch.</summary>
public sealed partial class InstalledNixForecaster(MachineTools tools) : IBuildForecaster
{
    public async Task<BuildForecast> ForecastAsync(string derivation, bool offline, Action<BackendEvent> report, CancellationToken cancellation)
    {
        ImmutableArray<string> command = ["nix-store", "--realise", derivation, "--dry-run", .. offline ? (string[])["--option", "substitute", "false"] : []];
        var result = await tools.RunAsync(command, @event => { if (@event is not LogLine) report(@event); }, cancellation);
        return result.Succeeded ? Read(result.Errors) : throw new AskNixException(NixErrorReader.Read(result, ErrorCode.BuildFailed, command));
    }

    internal static BuildForecast Read(string text)
    {
        var build = ImmutableArray.CreateBuilder<string>();
        var fetch = ImmutableArray.CreateBuilder<string>();
        var into = build;
        long? download = 0;
        long? unpacked = 0;
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Contains("will be built", StringComparison.Ordinal))
                into = build;
            else if (line.Contains("will be fetched", StringComparison.Ordinal))
                (into, download, unpacked) = (fetch, Size(line, 0), Size(line, 1));
            else if (line.StartsWith('/'))
                into.Add(line);
        }
        return new BuildForecast(build.ToImmutable(), fetch.ToImmutable(), download, unpacked);
    }

    private static long? Size(string line, int which)
    {
        var sizes = Sizes().Matches(line);
        if (which >= sizes.Count)
            return null;
        var number = double.Parse(sizes[which].Groups["number"].Value, CultureInfo.InvariantCulture);
        return (long)(number * sizes[which].Groups["unit"].Value switch
        {
            "KiB" => 1L << 10,
            "MiB" => 1L << 20,
            "GiB" => 1L << 30,
            "TiB" => 1L << 40,
            _ => 1,
        });
    }

    [GeneratedRegex(@"(?<number>[0-9]+(\.[0-9]+)?) ?(?<unit>[KMGT]iB|B|bytes)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sizes();
}
