using AskNix.Cli.Terminals;
using AskNix.Events;

namespace AskNix.Cli.Rendering;

/// <summary>
/// Progress on a terminal: what has been done stays as lines, what is under way is one line at the bottom that is drawn anew, no
/// wider than the terminal, so that it can always be taken away.
/// </summary>
internal sealed class LiveProgress : IProgressView
{
    private const string Frames = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
    private const string EraseLine = "\r\e[2K";
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(120);

    private readonly Lock gate = new();
    private readonly Terminal terminal;
    private readonly EventText text;
    private readonly TimeProvider clock;
    private readonly ITimer timer;
    private string doing = "";
    private string counts = "";
    private long since;
    private int frame;
    private bool drawn;
    private bool paused;

    public LiveProgress(Terminal terminal, EventText text, TimeProvider clock)
    {
        (this.terminal, this.text, this.clock) = (terminal, text, clock);
        timer = clock.CreateTimer(_ => Tick(), null, Period, Period);
    }

    public void Report(BackendEvent happened)
    {
        lock (gate)
        {
            paused = false;
            switch (happened)
            {
                case PhaseStarted phase:
                    Begin(Printable.Line(phase.Text));
                    break;
                case StepStarted step:
                    Begin($"[{step.Number}/{step.Total}] {Printable.Line(step.Summary)}");
                    break;
                case StepFinished step:
                    Keep($"{terminal.ErrorStyle.Green("✓")} {Printable.Line(step.Summary)}");
                    Begin("");
                    break;
                case BuildProgress build:
                    counts = StatusText.Of(build);
                    break;
                case DownloadProgress download:
                    counts = StatusText.Of(download);
                    break;
                case IndexProgress index:
                    counts = StatusText.Of(index);
                    break;
                default:
                    if (text.Line(happened) is { } line)
                        Keep(line);
                    break;
            }
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            Erase();
            // Nothing is drawn over a question; the next event goes on.
            paused = true;
        }
    }

    public void Dispose()
    {
        timer.Dispose();
        Clear();
    }

    private void Begin(string what) => (doing, counts, since) = (what, "", clock.GetTimestamp());

    private void Keep(string line)
    {
        Erase();
        terminal.Error.WriteLine(line);
    }

    private void Tick()
    {
        lock (gate)
        {
            if (paused || doing.Length + counts.Length == 0)
                return;
            frame = (frame + 1) % Frames.Length;
            var seconds = (int)clock.GetElapsedTime(since).TotalSeconds;
            var parts = new[] { doing, counts, seconds >= 2 ? $"{seconds} s" : "" }.Where(part => part.Length > 0);
            var line = $"{Frames[frame]} {string.Join("  ", parts)}";
            terminal.Error.Write(EraseLine + DisplayWidth.Cut(line, terminal.Width() - 1));
            drawn = true;
        }
    }

    private void Erase()
    {
        if (drawn)
            terminal.Error.Write(EraseLine);
        drawn = false;
    }
}
