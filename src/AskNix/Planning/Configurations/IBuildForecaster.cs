using AskNix.Events;
using AskNix.Plans.Forecasts;

namespace AskNix.Planning.Configurations;

/// <summary>Finds out what building a derivation would build and fetch, without doing it.</summary>
public interface IBuildForecaster
{
    Task<BuildForecast> ForecastAsync(string derivation, bool offline, Action<BackendEvent> report, CancellationToken cancellation);
}
