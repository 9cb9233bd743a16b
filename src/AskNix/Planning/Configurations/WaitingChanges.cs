using System.Collections.Immutable;
using AskNix.Plans.Forecasts;

namespace AskNix.Planning.Configurations;

/// <summary>Says what is in the configuration but not in the running system yet.</summary>
internal static class WaitingChanges
{
    public static ImmutableArray<string> Describe(ImmutableArray<PackageChange> packages, UnitForecast units)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.AddRange(packages.Select(change => change switch
        {
            { OldVersion: null } => $"{change.Name} {change.NewVersion} is added",
            { NewVersion: null } => $"{change.Name} {change.OldVersion} is removed",
            _ => $"{change.Name} goes from {change.OldVersion} to {change.NewVersion}",
        }));
        Add("stopped", units.Stop);
        Add("started", units.Start);
        Add("restarted", units.Restart);
        if (lines.Count == 0)
            lines.Add("settings that touch neither packages nor services");
        return lines.ToImmutable();

        void Add(string what, ImmutableArray<string> names)
        {
            if (!names.IsEmpty)
                lines.Add($"{what}: {string.Join(", ", names)}");
        }
    }
}
