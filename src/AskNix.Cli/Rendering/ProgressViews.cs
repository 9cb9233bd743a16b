using AskNix.Cli.Composition;

namespace AskNix.Cli.Rendering;

/// <summary>Chooses how progress is shown.</summary>
internal static class ProgressViews
{
    public static IProgressView Create(Session session)
    {
        var (options, terminal) = (session.Options, session.Terminal);
        if (options.JsonLines)
            return new JsonLinesProgress(terminal.Output);
        // The answer is for a program then, but a warning is for whoever looks after it.
        var quiet = options.Quiet || options.Json;
        var text = new EventText(terminal.ErrorStyle, quiet, options.Verbose, options.Debug);
        var live = terminal.ErrorIsTerminal && !quiet && session.Environment.GetValueOrDefault("TERM") is not (null or "" or "dumb");
        return live ? new LiveProgress(terminal, text, session.Clock) : new PlainProgress(terminal.Error, text, counts: !quiet);
    }
}
