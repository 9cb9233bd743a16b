using AskNix.Events;

namespace AskNix.Cli.Rendering;

/// <summary>Shows what happens while it happens. Events may come from any thread.</summary>
internal interface IProgressView : IDisposable
{
    void Report(BackendEvent happened);

    /// <summary>Takes away what is only there for now, so that something else can be written.</summary>
    void Clear();
}
