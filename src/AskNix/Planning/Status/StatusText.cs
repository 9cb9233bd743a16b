using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AskNix.Planning.Generations;
using AskNix.Planning.Store;
using Nixos.Generations;

namespace AskNix.Planning.Status;

/// <summary>How the machine is, for people and as data.</summary>
internal sealed class StatusText(TimeProvider clock)
{
    private readonly GenerationsText _generations = new(clock.LocalTimeZone);

    public string Of(StatusReport report)
    {
        var lines = Lines(report).ToList();
        var width = lines.Max(line => line.Name.Length);
        return string.Join('\n', lines.Select(line => $"{line.Name.PadRight(width)}  {line.Text}"));
    }

    public static JsonObject Data(StatusReport report) => new()
    {
        ["nixosVersion"] = report.Running.NixosVersion,
        ["kernelVersion"] = report.Running.KernelVersion,
        ["configurationRevision"] = report.Running.ConfigurationRevision,
        ["current"] = Generation(report.History.Current),
        ["running"] = Generation(report.History.Running),
        ["booted"] = Generation(report.History.Booted),
        ["reboot"] = report.Reboot is { } reboot ? new JsonObject { ["needed"] = reboot.IsNeeded, ["because"] = Strings(reboot.Parts) } : null,
        ["failedUnits"] = report.FailedUnits is { } units ? Strings(units) : null,
        ["source"] = report.Source is { } source
            ? new JsonObject { ["kind"] = source.Kind, ["name"] = source.Name, ["revision"] = source.Revision, ["date"] = source.Date?.ToString("O") }
            : null,
        ["disk"] = report.Disk is { } disk ? new JsonObject { ["total"] = disk.Total, ["free"] = disk.Free } : null,
        ["lastChange"] = report.LastChange is { } change
            ? new JsonObject { ["number"] = change.Id, ["sentence"] = change.Sentence, ["time"] = change.Time.ToString("O") }
            : null,
    };

    private IEnumerable<(string Name, string Text)> Lines(StatusReport report)
    {
        yield return ("NixOS", report.Running.NixosVersion ?? GenerationsText.Unknown);
        yield return ("Kernel", report.Running.KernelVersion ?? GenerationsText.Unknown);
        foreach (var line in GenerationLines(report.History))
            yield return line;
        if (report.Reboot is { } reboot)
            yield return ("Restart", reboot.IsNeeded ? $"needed: {string.Join(", ", reboot.Names)} changed since the start" : "not needed");
        if (report.FailedUnits is { } units)
            yield return ("Services", units.IsEmpty ? "none has failed" : $"failed: {string.Join(", ", units)}");
        if (report.Source is { } source)
            yield return (source.Kind == "flake" ? "Packages" : "Channel", SourceText(source));
        if (report.Disk is { } disk)
            yield return ("Disk", $"{ByteSize.Text(disk.Free)} free of {ByteSize.Text(disk.Total)}");
        if (report.LastChange is { } change)
            yield return ("Last change", $"\"{change.Sentence}\", {Ago(change.Time)}");
    }

    private IEnumerable<(string Name, string Text)> GenerationLines(SystemHistory history)
    {
        var (current, running, booted) = (history.Current, history.Running, history.Booted);
        yield return ("Generation", current is null ? "the profile points at none" : $"{current.Number}, made {Ago(current.Date)} ({_generations.DateText(current.Date)})");
        if (history.RunningPath is { } path && running != current)
            yield return ("Running", running is null ? $"{path}, which is no generation: it is gone after a restart" : $"generation {running.Number}, not the current one");
        if (history.BootedPath is not null && booted != current)
            yield return ("Started with", booted is null ? $"{history.BootedPath}, which is no generation any more" : $"generation {booted.Number}");
    }

    private string SourceText(PackageSource source)
    {
        var revision = source.Revision is { Length: > 12 } full ? full[..12] : source.Revision;
        string?[] parts = [source.Name ?? "nixos", revision, source.Date is { } date ? (source.Kind == "flake" ? "of " : "fetched ") + Ago(date) : null];
        return string.Join(", ", parts.OfType<string>());
    }

    private string Ago(DateTimeOffset time) => $"{Age.Text(clock.GetUtcNow() - time)} ago";

    private static JsonNode? Generation(SystemGeneration? generation) => generation is null ? null : generation.Number;

    private static JsonArray Strings(ImmutableArray<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
