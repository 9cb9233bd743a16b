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
        if (options.Json)
            return new SilentProgress();
        var text = new EventText(terminal.ErrorStyle, options.Quiet, options.Verbose, options.Debug);
        var live = terminal.ErrorIsTerminal && !options.Quiet && session.Environment.GetValueOrDefault("TERM") is not (null or "" or "dumb");
        return live ? new LiveProgress(terminal, text, session.Clock) : new PlainProgress(terminal.Error, text, counts: !options.Quiet);
    }
}
