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
        var read = session.ReadSettings();
        var engine = new EngineInUse(session, read.Settings, session.Directories);
        engine.Announce();
        using var progress = ProgressViews.Create(session);
        using var parts = await BackendFactory.ComposeAsync(session, engine.Name, progress.Report, cancellation);
        var backend = parts.CreateBackend();
        foreach (var warning in read.Warnings)
            progress.Report(warning);
        var understood = backend.ExtractIntent(sentence);
        if (session.Options.Detailed && !session.Options.Machine && understood.Because is { } because)
            session.Terminal.Error.WriteLine(Printable.Line($"Read as {understood.Reading.ToString().ToLowerInvariant()}: {because}"));
        var conversation = new TerminalConversation(session.Terminal, session.Options, session.Next, progress, read.Settings.Confirm.EnterMeansYes)
        {
            Understood = understood,
        };
        return await backend.ProcessIntentAsync(
            understood, new ProcessContext(session.Requested(engine.Name), conversation, progress.Report), cancellation);
    }
}
