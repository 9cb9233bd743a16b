using AskNix.Backend;
using AskNix.Events;
using AskNix.Understanding;

namespace AskNix.Planning;

/// <summary>What goes with one request while it is planned.</summary>
public sealed record PlanningContext(Understood Understood, RequestOptions Options, Action<BackendEvent> Report)
{
    /// <summary>The sentence, secrets masked.</summary>
    public string Sentence => Understood.Text;
}
