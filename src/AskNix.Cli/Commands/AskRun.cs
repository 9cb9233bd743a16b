using AskNix.Backend;
using AskNix.Cli.Composition;
using AskNix.Cli.Rendering;
using AskNix.Cli.Terminals;

namespace AskNix.Cli.Commands;

/// <summary>A sentence, from its words to its answer.</summary>
internal sealed class AskRun(Session session, string sentence)
{
    public async Task<Response> RunAsync(CancellationToken cancellation)
    {
        var engine = EngineInUse.Of(session);
        if (engine.IsAnnounced(session))
            session.Terminal.Error.WriteLine(EngineInUse.Message);
        var backend = BackendFactory.CreateBackend(session);
        var understood = backend.ExtractIntent(sentence);
        using var progress = ProgressViews.Create(session);
        var conversation = new TerminalConversation(session.Terminal, session.Options, progress, enterMeansYes: false) { Understood = understood };
        if (session.Options.Detailed && !session.Options.Machine && understood.Because is { } because)
            session.Terminal.Error.WriteLine(Printable.Line($"Read as {understood.Reading.ToString().ToLowerInvariant()}: {because}"));
        return await backend.ProcessIntentAsync(understood, new ProcessContext(Requested(engine), conversation, progress.Report), cancellation);
    }

    private RequestOptions Requested(EngineInUse engine) => new()
    {
        DryRun = session.Options.DryRun,
        AssumeYes = session.Options.AssumeYes,
        Offline = session.Options.Offline,
        Engine = engine.Name,
        Scope = session.Options.Scope,
        Flake = session.Options.Flake,
        File = session.Options.File,
    };
}
