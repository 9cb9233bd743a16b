using AskNix.Events;

namespace AskNix.Cli.Rendering;

/// <summary>Progress for a pipe or a log: lines that stay, no control codes, counts only when they tell something new.</summary>
internal sealed class PlainProgress(TextWriter writer, EventText text, bool counts) : IProgressView
{
    private readonly Lock gate = new();
    private int built = -1;
    private long tenths = -1;

    public void Report(BackendEvent happened)
    {
        lock (gate)
        {
            if ((text.Line(happened) ?? (counts ? Count(happened) : null)) is { } line)
                writer.WriteLine(line);
        }
    }

    public void Clear()
    {
    }

    public void Dispose()
    {
    }

    private string? Count(BackendEvent happened)
    {
        switch (happened)
        {
            case BuildProgress build when build.Done != built:
                built = build.Done;
                return StatusText.Of(build);
            case DownloadProgress { ExpectedBytes: > 0 } download when download.DoneBytes * 10 / download.ExpectedBytes != tenths:
                tenths = download.DoneBytes * 10 / download.ExpectedBytes;
                return StatusText.Of(download);
            case IndexProgress { Expected: > 0 } index when index.Done * 10L / index.Expected != tenths:
                tenths = index.Done * 10L / index.Expected;
                return StatusText.Of(index);
            default:
                return null;
        }
    }
}
