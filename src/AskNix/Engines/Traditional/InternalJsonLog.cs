using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AskNix.Events;

namespace AskNix.Engines.Traditional;

/// <summary>
/// Reads what Nix prints under <c>--log-format internal-json</c>: lines that start with <c>@nix</c> carry activities, results and
/// messages. The numbers of kinds are those of Nix's <c>logging.hh</c> (activities: 105 build, 104 builds, 103 copies, 100 copy;
/// results: 101 build log line, 105 progress).
/// </summary>
internal sealed partial class InternalJsonLog(Action<BackendEvent> report)
{
    private const string Prefix = "@nix ";
    private const int Build = 105;
    private const int Builds = 104;
    private const int CopyPaths = 103;
    private const int CopyPath = 100;
    private const int BuildLogLine = 101;
    private const int Progress = 105;

    private readonly Dictionary<ulong, (int Type, string? Derivation)> _activities = [];
    private readonly Dictionary<ulong, (long Done, long Expected)> _downloads = [];
    private BuildProgress _builds = new(0, 0, 0, 0, null);
    private DownloadProgress? _downloaded;
    private (int Done, int Expected) _copies;
    private int _announced;

    /// <returns>The text of the line when it is for people, to be kept for an error message; null for anything else.</returns>
    public string? Read(string line)
    {
        if (!line.StartsWith(Prefix, StringComparison.Ordinal))
        {
            report(new LogLine(line, null));
            return line;
        }
        try
        {
            using var document = JsonDocument.Parse(line.AsMemory(Prefix.Length));
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            // A line cut off by a dying process.
            return line;
        }
    }

    private string? Read(JsonElement message)
    {
        switch (Text(message, "action"))
        {
            case "start":
                Start(Id(message), Number(message, "type"), message);
                return null;
            case "stop":
                Stop(Id(message));
                return null;
            case "result":
                Result(Id(message), Number(message, "type"), message);
                return null;
            case "msg":
                var text = TerminalText.Plain(Text(message, "msg") ?? "");
                if (Number(message, "level") > 3)
                    return null;
                report(new LogLine(text, null));
                Announced(text);
                return text;
            default:
                return null;
        }
    }

    private void Start(ulong id, int type, JsonElement message)
    {
        var derivation = type == Build && message.TryGetProperty("fields", out var fields) && fields.GetArrayLength() > 0
            ? fields[0].GetString()
            : null;
        _activities[id] = (type, derivation);
        if (type == Build)
            Report(_builds with { Running = _builds.Running + 1, Current = derivation });
    }

    private void Stop(ulong id)
    {
        if (_activities.Remove(id, out var activity) && activity.Type == Build)
            Report(_builds with { Running = Math.Max(0, _builds.Running - 1) });
    }

    private void Result(ulong id, int type, JsonElement message)
    {
        if (!_activities.TryGetValue(id, out var activity) || !message.TryGetProperty("fields", out var fields))
            return;
        switch (type, activity.Type)
        {
            case (BuildLogLine, _):
                report(new LogLine(TerminalText.Plain(fields[0].GetString() ?? ""), activity.Derivation));
                break;
            case (Progress, Builds) when fields.GetArrayLength() >= 4:
                Report(_builds with { Done = fields[0].GetInt32(), Expected = Expected(fields[0].GetInt32(), fields[1].GetInt32()), Failed = fields[3].GetInt32() });
                break;
            case (Progress, CopyPaths) when fields.GetArrayLength() >= 2:
                _copies = (fields[0].GetInt32(), fields[1].GetInt32());
                ReportDownloads();
                break;
            case (Progress, CopyPath) when fields.GetArrayLength() >= 2:
                _downloads[id] = (fields[0].GetInt64(), fields[1].GetInt64());
                ReportDownloads();
                break;
        }
    }

    // What Nix expects meanwhile counts each derivation it has not looked at yet, whether it is in the store or not: it rises and falls, and ends one too high.
    private int Expected(int done, int expected) => _announced == 0 ? expected : Math.Max(_announced, done);

    private void Announced(string text)
    {
        if (Announcement().Match(text) is { Success: true } match)
            _announced = match.Groups["count"].Success ? int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture) : 1;
    }

    private void Report(BuildProgress progress)
    {
        if (progress == _builds)
            return;
        _builds = progress;
        report(progress);
    }

    private void ReportDownloads()
    {
        var progress = new DownloadProgress(
            _downloads.Values.Sum(download => download.Done), _downloads.Values.Sum(download => download.Expected), _copies.Done, _copies.Expected);
        // Nix says how far it is with nothing to fetch, again and again.
        if (progress == (_downloaded ?? new DownloadProgress(0, 0, 0, 0)))
            return;
        _downloaded = progress;
        report(progress);
    }

    private static ulong Id(JsonElement message) => message.TryGetProperty("id", out var id) && id.TryGetUInt64(out var value) ? value : 0;

    private static int Number(JsonElement message, string name) =>
        message.TryGetProperty(name, out var value) && value.TryGetInt32(out var number) ? number : -1;

    private static string? Text(JsonElement message, string name) =>
        message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex(@"^(?:this derivation|these (?<count>\d{1,9}) derivations) will be built", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Announcement();
}
