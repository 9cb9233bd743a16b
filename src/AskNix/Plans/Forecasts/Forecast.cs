using System.Collections.Immutable;

namespace AskNix.Plans.Forecasts;

/// <summary>What a plan would lead to, found out without building, fetching or changing anything. Parts that could not be found out are null.</summary>
/// <param name="Build">What would be built and fetched.</param>
/// <param name="Packages">Packages that come, go or change version in the system.</param>
/// <param name="Units">Services that would be touched.</param>
/// <param name="Waiting">Changes that are in the configuration already but not in the running system, kept apart from what is asked for.</param>
/// <param name="Warnings">Sentences the person should read before confirming.</param>
public sealed record Forecast(
    BuildForecast? Build = null,
    ImmutableArray<PackageChange> Packages = default,
    UnitForecast? Units = null,
    ImmutableArray<string> Waiting = default,
    ImmutableArray<string> Warnings = default)
{
    public ImmutableArray<PackageChange> Packages { get; init; } = Packages.IsDefault ? [] : Packages;

    public ImmutableArray<string> Waiting { get; init; } = Waiting.IsDefault ? [] : Waiting;

    public ImmutableArray<string> Warnings { get; init; } = Warnings.IsDefault ? [] : Warnings;
}
