using System.Collections.Immutable;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Planning.Configurations;
using AskNix.Plans.Forecasts;
using Nix.Store.Daemon;

namespace AskNix.Engines.Traditional;

/// <summary>Asks the installed Nix what building would build and fetch.</summary>
public sealed class InstalledNixForecaster(MachineTools tools) : IBuildForecaster
{
    public async Task<BuildForecast> ForecastAsync(IReadOnlyList<DerivedPath> wanted, bool offline, Action<BackendEvent> report, CancellationToken cancellation)
    {
        ImmutableArray<string> command =
        [
            "nix-store", "--realise", .. wanted.Select(path => path.Outputs is [] ? path.Path : path.ToString()), "--dry-run",
            .. offline ? (string[])["--option", "substitute", "false"] : [],
        ];
        var result = await tools.RunAsync(command, @event => { if (@event is not LogLine) report(@event); }, cancellation);
        return result.Succeeded ? DryRunText.Read(result.Errors) : throw new AskNixException(NixErrorReader.Read(result, ErrorCode.BuildFailed, command));
    }
}
