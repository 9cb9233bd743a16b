using System.Collections.Immutable;

namespace AskNix.Plans.Forecasts;

/// <summary>Units of the service manager that activation would touch, by unit name.</summary>
public sealed record UnitForecast(
    ImmutableArray<string> Stop, ImmutableArray<string> Start, ImmutableArray<string> Restart, ImmutableArray<string> Reload)
{
    public bool IsEmpty => Stop.IsEmpty && Start.IsEmpty && Restart.IsEmpty && Reload.IsEmpty;
}
