using System.Text.Json;
using Nix.Store.Daemon;

namespace AskNix.Conformance.Daemon;

/// <summary>One thing said of an activity, by <c>--log-format internal-json</c> or by a daemon through our client, in the words of the former.</summary>
/// <param name="Action"><c>start</c>, <c>stop</c> or <c>result</c>.</param>
/// <param name="Activity">Its number.</param>
/// <param name="Parent">For a start, the activity it is part of; 0 for none, and where Nix does not say.</param>
/// <param name="What">All the rest.</param>
internal sealed record ToldEvent(string Action, ulong Activity, ulong Parent, string What)
{
    /// <summary>Messages are left out: some are those of the command itself.</summary>
    public static IEnumerable<ToldEvent> OfJson(string log)
    {
        const string Mark = "@nix ";
        foreach (var line in log.Split('\n').Where(line => line.StartsWith(Mark, StringComparison.Ordinal)))
        {
            using var document = JsonDocument.Parse(line.AsMemory(Mark.Length));
            var json = document.RootElement;
            var action = json.GetProperty("action").GetString()!;
            if (action is "msg")
                continue;
            var fields = json.TryGetProperty("fields", out var list) ? list.EnumerateArray().Select(field => field.ToString()) : [];
            yield return new ToldEvent(
                action,
                json.GetProperty("id").GetUInt64(),
                json.TryGetProperty("parent", out var parent) ? parent.GetUInt64() : 0,
                action switch
                {
                    "start" => Start(json.GetProperty("level").GetInt32(), json.GetProperty("type").GetInt32(), json.GetProperty("text").GetString()!, fields),
                    "result" => Result(json.GetProperty("type").GetUInt64(), fields),
                    _ => "",
                });
        }
    }

    /// <summary>What our client says; null for a message.</summary>
    public static ToldEvent? Of(DaemonEvent told) => told switch
    {
        DaemonEvent.Message => null,
        DaemonEvent.ActivityStarted start => new(
            "start", start.Activity, start.Parent, Start((int)start.Level, (int)start.Kind, start.Text, start.Fields.Select(field => field.ToString()))),
        DaemonEvent.ActivityStopped stop => new("stop", stop.Activity, 0, ""),
        DaemonEvent.BuildLogLine line => Of(line.Activity, 101, line.Text),
        DaemonEvent.PhaseEntered phase => Of(phase.Activity, 104, phase.Phase),
        DaemonEvent.ProgressMade progress => Of(progress.Activity, 105, $"{progress.Done}", $"{progress.Expected}", $"{progress.Running}", $"{progress.Failed}"),
        DaemonEvent.ExpectedSet expected => Of(expected.Activity, 106, $"{(int)expected.Kind}", $"{expected.Expected}"),
        _ => throw new InvalidOperationException($"A build does not tell {told}."),
    };

    private static ToldEvent Of(ulong activity, ulong kind, params IEnumerable<string> fields) => new("result", activity, 0, Result(kind, fields));

    private static string Start(int level, int kind, string text, IEnumerable<string> fields) => $"level {level} kind {kind} '{text}' [{string.Join(", ", fields)}]";

    private static string Result(ulong kind, IEnumerable<string> fields) => $"result {kind} [{string.Join(", ", fields)}]";
}
