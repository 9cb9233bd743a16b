using System.Globalization;
using System.Text.RegularExpressions;
using AskNix.Engines.Traditional;
using AskNix.Events;
using Nix.Store.Daemon;

namespace AskNix.Engines;

/// <summary>Tells people of builds and downloads, from the activities that a daemon, our own builder, or the log of a Nix program speaks of.</summary>
internal sealed partial class ActivityReport(Action<BackendEvent> report)
{
    private readonly HashSet<ulong> _building = [];
    private readonly Dictionary<ulong, (long Done, long Expected)> _downloads = [];
    private BuildProgress _builds = new(0, 0, 0, 0, null);
    private DownloadProgress? _downloaded;
    private (int Done, int Expected) _copies;

    /// <summary>How many builds there will be; 0 where nobody has said so.</summary>
    public int Announced { get; set; }

    /// <summary>Takes what is told; from one thread at a time.</summary>
    public void Take(DaemonEvent told)
    {
        switch (told)
        {
            case DaemonEvent.Message message:
                var text = TerminalText.Plain(message.Text.TrimEnd('\n'));
                report(new LogLine(text, null));
                if (Announcement().Match(text) is { Success: true } match)
                    Announced = match.Groups["count"].Success ? int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture) : 1;
                break;
            case DaemonEvent.ActivityStarted { Kind: ActivityKind.Build } started:
                _building.Add(started.Activity);
                Report(_builds with { Running = _builds.Running + 1, Expected = Math.Max(Announced, _builds.Expected), Current = started.Derivation });
                break;
            case DaemonEvent.ActivityStopped stopped when _building.Remove(stopped.Activity):
                Report(_builds with { Running = Math.Max(0, _builds.Running - 1) });
                break;
            case DaemonEvent.BuildLogLine line:
                report(new LogLine(TerminalText.Plain(line.Text), line.Derivation));
                break;
            case DaemonEvent.ProgressMade progress:
                Take(progress);
                break;
        }
    }

    private void Take(DaemonEvent.ProgressMade progress)
    {
        switch (progress.Kind)
        {
            case ActivityKind.Builds:
                var done = Count(progress.Done);
                Report(_builds with { Done = done, Expected = Expected(done, Count(progress.Expected)), Failed = Count(progress.Failed) });
                break;
            case ActivityKind.CopyPaths:
                _copies = (Count(progress.Done), Count(progress.Expected));
                ReportDownloads();
                break;
            case ActivityKind.CopyPath:
                _downloads[progress.Activity] = (Size(progress.Done), Size(progress.Expected));
                ReportDownloads();
                break;
        }
    }

    // What Nix expects meanwhile counts each derivation it has not looked at yet, whether it is in the store or not: it rises and falls, and ends one too high.
    private int Expected(int done, int expected) => Announced == 0 ? expected : Math.Max(Announced, done);

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

    private static int Count(ulong number) => (int)Math.Min(number, int.MaxValue);

    private static long Size(ulong number) => (long)Math.Min(number, long.MaxValue);

    [GeneratedRegex(@"^(?:this derivation|these (?<count>\d{1,9}) derivations) will be built", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Announcement();
}
