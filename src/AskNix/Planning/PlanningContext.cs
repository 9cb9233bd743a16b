using AskNix.Backend;
using AskNix.Events;
using AskNix.Understanding;

namespace AskNix.Planning;

/// <summary>What goes with one request while it is planned.</summary>
public sealed record PlanningContext(Understood Understood, RequestOptions Options, Action<BackendEvent> Report) : IDisposable
{
    private readonly List<IDisposable> _kept = [];

    /// <summary>The sentence, secrets masked.</summary>
    public string Sentence => Understood.Text;

    /// <summary>Keeps something that the plan refers to, such as a staged copy, until the request is done with.</summary>
    public void Keep(IDisposable needed) => _kept.Add(needed);

    /// <summary>Disposes of what was kept.</summary>
    public void Dispose()
    {
        foreach (var kept in _kept)
            kept.Dispose();
        _kept.Clear();
    }
}
