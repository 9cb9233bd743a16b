using System.Collections.Immutable;
using AskNix.Plans.Forecasts;
using Nixos.Units;

namespace AskNix.Planning.Configurations;

/// <summary>
/// Foretells what activation does to services by the rules of switch-to-configuration: a changed unit is restarted unless its own
/// X-RestartIfChanged, X-ReloadIfChanged or X-StopIfChanged says otherwise; a new wanted one is started; one that is gone is stopped.
/// </summary>
public static class UnitForecaster
{
    /// <summary>Between two systems that are in the store.</summary>
    public static UnitForecast Between(string running, string next)
    {
        var directory = UnitFiles.DirectoryOf(next);
        var units = UnitFiles.Read(directory).ToDictionary(
            unit => unit.Key, unit => new EvaluatedUnit(unit.Value, UnitFiles.IsWanted(directory, unit.Key)), StringComparer.Ordinal);
        return Forecast(UnitFiles.DirectoryOf(running), units);
    }

    /// <param name="unitDirectory">The unit files of the running system.</param>
    /// <param name="next">The units of the system that would be activated.</param>
    public static UnitForecast Forecast(string unitDirectory, IReadOnlyDictionary<string, EvaluatedUnit> next)
    {
        var running = UnitFiles.Read(unitDirectory);
        var stop = ImmutableArray.CreateBuilder<string>();
        var start = ImmutableArray.CreateBuilder<string>();
        var restart = ImmutableArray.CreateBuilder<string>();
        var reload = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, unit) in next)
        {
            if (unit.Text is null || !IsServiceLike(name))
                continue;
            if (!running.TryGetValue(name, out var old))
            {
                if (unit.Wanted)
                    start.Add(name);
            }
            else if (!SameMeaning(old, unit.Text))
            {
                if (Says(unit.Text, "X-RestartIfChanged=false"))
                    continue;
                (Says(unit.Text, "X-ReloadIfChanged=true") ? reload : restart).Add(name);
            }
        }
        foreach (var name in running.Keys)
        {
            if (IsServiceLike(name) && (!next.TryGetValue(name, out var unit) || unit.Text is null))
                stop.Add(name);
        }
        return new UnitForecast(stop.ToImmutable(), start.ToImmutable(), restart.ToImmutable(), reload.ToImmutable());
    }

    private static bool IsServiceLike(string unit) => Path.GetExtension(unit) is ".service" or ".socket" or ".timer" or ".mount" or ".path";

    private static bool Says(string text, string line) => text.Split('\n').Contains(line, StringComparer.Ordinal);

    private static bool SameMeaning(string one, string other) => one.AsSpan().Trim().SequenceEqual(other.AsSpan().Trim());
}
