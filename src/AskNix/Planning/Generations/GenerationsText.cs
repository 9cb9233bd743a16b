using System.Text;
using Nixos.Generations;

namespace AskNix.Planning.Generations;

/// <summary>Generations as a person reads them, newest first.</summary>
internal sealed class GenerationsText(TimeZoneInfo zone)
{
    /// <summary>What stands where a system does not say; nixos-rebuild's word.</summary>
    public const string Unknown = "Unknown";

    public string Of(SystemHistory history)
    {
        if (history.Generations.IsEmpty)
            return $"The system has no generations; its profile points at {history.CurrentTarget}.";
        var table = new AlignedTable(["Generation", "Date", "NixOS version", "Kernel", "Configuration revision", "Specialisations", ""], 0);
        foreach (var generation in history.Generations.Reverse())
        {
            var contents = generation.Contents;
            table.Add(
                $"{generation.Number}",
                DateText(generation.Date),
                contents.NixosVersion ?? Unknown,
                contents.KernelVersion ?? Unknown,
                contents.ConfigurationRevision ?? "",
                string.Join(' ', contents.Specialisations),
                string.Join(", ", Marks(generation)));
        }
        return table + Remarks(history);
    }

    /// <summary>Local time in nixos-rebuild's form.</summary>
    public string DateText(DateTimeOffset date) => $"{TimeZoneInfo.ConvertTime(date, zone):yyyy-MM-dd HH:mm:ss}";

    private static IEnumerable<string> Marks(SystemGeneration generation)
    {
        if (generation.IsCurrent)
            yield return "current";
        if (generation.IsRunning && !generation.IsCurrent)
            yield return "running";
        if (generation.IsBooted)
            yield return "booted";
        if (!generation.Exists)
            yield return "its store path is gone";
    }

    private static string Remarks(SystemHistory history)
    {
        var remarks = new StringBuilder();
        if (history.Current is null)
            remarks.Append($"\nThe profile points at {history.CurrentTarget ?? "nothing"}, which is none of these.");
        if (history.RunningPath is { } running && history.Running is null)
            remarks.Append($"\nThe running system, {running}, is none of these: it was activated without making a generation.");
        foreach (var entry in history.Foreign)
            remarks.Append($"\nPassed over: {entry.Path} {entry.Reason}.");
        return remarks.Length == 0 ? "" : "\n" + remarks;
    }
}
