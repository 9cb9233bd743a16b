using System.Collections.Immutable;
using Nixos.Machines;

namespace AskNix.Applying;

/// <summary>Units that are failing.</summary>
internal static class FailedUnits
{
    private const string Announcement = "the following units failed:";

    /// <summary>As the service manager's own state files tell; empty where there are none.</summary>
    public static ImmutableHashSet<string> Of(Machine machine)
    {
        // systemd keeps the invocation of each failed unit's result here; the embedded machine records a unit's state as text.
        var directory = machine.Below("/run/services");
        if (machine.IsThisOne || !Directory.Exists(directory))
            return [];
        return Directory.EnumerateFiles(directory)
            .Where(file => File.ReadAllText(file).Contains("failed", StringComparison.Ordinal))
            .Select(file => Path.GetFileName(file))
            .ToImmutableHashSet(StringComparer.Ordinal);
    }

    /// <summary>As switch-to-configuration announces them.</summary>
    public static IEnumerable<string> In(IEnumerable<string> lines) =>
        from line in lines
        let at = line.IndexOf(Announcement, StringComparison.Ordinal)
        where at >= 0
        from unit in line[(at + Announcement.Length)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        select unit;
}
