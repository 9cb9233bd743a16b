using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Nixos.Generations;

namespace AskNix.Engines.Traditional;

/// <summary>Reads what nixos-rebuild and nix-env print of generations. Both print local times.</summary>
internal sealed partial class ListedGenerations(TimeZoneInfo zone)
{
    /// <summary>The array of <c>nixos-rebuild list-generations --json</c>.</summary>
    public List<(int Number, DateTimeOffset Date, bool IsCurrent, SystemContents? Contents)> ReadJson(string text)
    {
        using var document = JsonDocument.Parse(text);
        return
        [
            .. document.RootElement.EnumerateArray().Select(entry => (
                entry.GetProperty("generation").GetInt32(),
                Time(entry.GetProperty("date").GetString()!),
                entry.GetProperty("current").GetBoolean(),
                (SystemContents?)new SystemContents(
                    Known(entry, "nixosVersion"),
                    Known(entry, "kernelVersion"),
                    Known(entry, "configurationRevision"),
                    null,
                    [.. entry.GetProperty("specialisations").EnumerateArray().Select(name => name.GetString()!)]))),
        ];
    }

    /// <summary>The lines of <c>nix-env --list-generations</c>: number, time, and <c>(current)</c>.</summary>
    public List<(int Number, DateTimeOffset Date, bool IsCurrent, SystemContents? Contents)> ReadTable(string text)
    {
        List<(int, DateTimeOffset, bool, SystemContents?)> listed = [];
        foreach (Match line in Line.Matches(text))
        {
            if (int.TryParse(line.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                listed.Add((number, Time(line.Groups["date"].Value), line.Groups["current"].Success, null));
        }
        return listed;
    }

    [GeneratedRegex(@"^ *(?<number>\d+) +(?<date>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) *(?<current>\(current\))?", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Line { get; }

    private static string? Known(JsonElement entry, string name) => entry.GetProperty(name).GetString() is { } value && value != "Unknown" ? value : null;

    private DateTimeOffset Time(string text)
    {
        var local = DateTime.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
