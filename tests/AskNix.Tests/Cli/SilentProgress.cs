using AskNix.Cli.Rendering;
using AskNix.Events;

namespace AskNix.Tests.Cli;

/// <summary>Shows nothing: the answer is for a program.</summary>
internal sealed class SilentProgress : IProgressView
{
    public void Report(BackendEvent happened)
    {
    }

    public void Clear()
    {
    }

    public void Dispose()
    {
    }
}
