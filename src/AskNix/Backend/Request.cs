using AskNix.Errors;
using AskNix.Events;
using AskNix.Understanding;

namespace AskNix.Backend;

/// <summary>A sentence on its way: how it was read, and which engine came to work.</summary>
internal sealed class Request(Understood understood, ProcessContext context)
{
    private bool _fellBack;

    public Understood Understood { get; } = understood;

    public ProcessContext Context { get; } = context;

    /// <summary>traditional where that was asked for or had to take over, else native.</summary>
    public string Engine => _fellBack || Context.Options.Engine == "traditional" ? "traditional" : "native";

    public void Report(BackendEvent @event)
    {
        _fellBack |= @event is FellBack;
        Context.Report(@event);
    }

    public Response Answered(string text) => new(Understood, text, Engine: Engine);

    public Response Failed(Problem problem) => new(Understood, problem.Message, Error: problem, Engine: Engine, ExitStatus: problem.Code.ExitStatus);
}
