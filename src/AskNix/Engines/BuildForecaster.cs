using AskNix.Engines.Native;
using AskNix.Engines.Traditional;
using AskNix.Events;
using AskNix.Planning.Configurations;
using AskNix.Plans.Forecasts;
using Nix.Store.Daemon;

namespace AskNix.Engines;

/// <summary>Finds out by the engine that is in use what would be built.</summary>
public sealed class BuildForecaster(EngineOfEvaluation engine, NativeEvaluations native, InstalledNixForecaster installed) : IBuildForecaster
{
    public Task<BuildForecast> ForecastAsync(IReadOnlyList<DerivedPath> wanted, bool offline, Action<BackendEvent> report, CancellationToken cancellation) => engine.EvaluateAsync(
        () => native.ForecastAsync(wanted, offline, report, cancellation), () => installed.ForecastAsync(wanted, offline, report, cancellation), report);
}
