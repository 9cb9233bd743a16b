using AskNix.Events;

namespace AskNix.Planning.Packages;

/// <summary>Hands events on at once and in their order, which <see cref="Progress{T}"/> does not.</summary>
internal sealed class EventProgress(Action<BackendEvent> report) : IProgress<BackendEvent>
{
    public void Report(BackendEvent value) => report(value);
}
