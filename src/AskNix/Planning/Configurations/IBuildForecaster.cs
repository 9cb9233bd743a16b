using AskNix.Events;
using AskNix.Plans.Forecasts;
using Nix.Store.Daemon;

namespace AskNix.Planning.Configurations;

/// <summary>Finds out what having something would build and fetch, without doing it.</summary>
public interface IBuildForecaster
{
    Task<BuildForecast> ForecastAsync(IReadOnlyList<DerivedPath> wanted, bool offline, Action<BackendEvent> report, CancellationToken cancellation);
}
