using System.Text.Json;
using AskNix.Events;
using Nix.Store.Daemon;

namespace AskNix.Engines.Traditional;

/// <summary>
/// Reads what Nix prints under <c>--log-format internal-json</c>: lines that start with <c>@nix</c> carry activities, results and
/// messages, as a daemon tells them. The numbers of results are those of Nix's <c>logging.hh</c> (101 build log line, 105 progress).
/// </summary>
internal sealed class InternalJsonLog(Action<BackendEvent> report)
{
    private const string Prefix = "@nix ";
    private const int BuildLogLine = 101;
    private const int Progress = 105;

    private readonly Dictionary<ulong, DaemonEvent.ActivityStarted> _activities = [];
    private readonly ActivityReport _report = new(report);

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
        var id = Unsigned(message, "id");
        switch (Text(message, "action"))
        {
            case "start":
                var started = new DaemonEvent.ActivityStarted(
                    id, Unsigned(message, "parent"), (Verbosity)Unsigned(message, "level"), (ActivityKind)Unsigned(message, "type"), Text(message, "text") ?? "", Fields(message));
                _activities[id] = started;
                _report.Take(started);
                return null;
            case "stop":
                _activities.Remove(id);
                _report.Take(new DaemonEvent.ActivityStopped(id));
                return null;
            case "result" when _activities.TryGetValue(id, out var activity):
                Result(activity, Unsigned(message, "type"), Fields(message));
                return null;
            case "msg" when Unsigned(message, "level") <= (ulong)Verbosity.Information:
                var text = TerminalText.Plain(Text(message, "msg") ?? "");
                _report.Take(new DaemonEvent.Message(text));
                return text;
            default:
                return null;
        }
    }

    private void Result(DaemonEvent.ActivityStarted activity, ulong type, ActivityField[] fields)
    {
        switch (type, fields)
        {
            case (BuildLogLine, [{ Text: { } line }, ..]):
                _report.Take(new DaemonEvent.BuildLogLine(activity.Activity, activity.Derivation, line));
                break;
            case (Progress, [var done, var expected, var running, var failed, ..]):
                _report.Take(new DaemonEvent.ProgressMade(activity.Activity, activity.Kind, done.Number, expected.Number, running.Number, failed.Number));
                break;
        }
    }

    private static ActivityField[] Fields(JsonElement message) => message.TryGetProperty("fields", out var fields) && fields.ValueKind == JsonValueKind.Array
        ? [.. fields.EnumerateArray().Select(field => field.ValueKind == JsonValueKind.String ? new ActivityField(field.GetString(), 0) : new ActivityField(null, Unsigned(field)))]
        : [];

    private static ulong Unsigned(JsonElement message, string name) => message.TryGetProperty(name, out var value) ? Unsigned(value) : 0;

    private static ulong Unsigned(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetUInt64(out var number) ? number : 0;

    private static string? Text(JsonElement message, string name) =>
        message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
