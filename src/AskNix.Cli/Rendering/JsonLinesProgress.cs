using AskNix.Events;

namespace AskNix.Cli.Rendering;

/// <summary>Every event as a JSON object on a line of its own.</summary>
internal sealed class JsonLinesProgress(TextWriter writer) : IProgressView
{
    private readonly Lock gate = new();

    public void Report(BackendEvent happened)
    {
        lock (gate)
            writer.WriteLine(EventJson.Write(happened));
    }

    public void Clear()
    {
    }

    public void Dispose()
    {
    }
}
