using AskNix.Backend;
using AskNix.Errors;
using AskNix.History;
using AskNix.Learning;

namespace AskNix.Cli.Composition;

/// <summary>Keeps how long a sentence took, for <c>ask-nix stats</c>, unless the setting metrics says otherwise.</summary>
internal static class RunMetrics
{
    /// <param name="history">Opened only where something is kept.</param>
    public static void Keep(Session session, bool enabled, Func<HistoryDatabase> history, Response response)
    {
        // How long a person thought about a question tells nothing about an engine.
        if (!enabled || response.Understood is not { } understood || session.Terminal.CanAsk && !session.Options.AssumeYes && response.Plan is not null)
            return;
        var operation = understood.Intent.Name + (session.Options.DryRun && response.Plan is not null ? " --dry-run" : "");
        try
        {
            new Metrics(history()).Record(
                operation, response.Engine, session.Clock.GetElapsedTime(session.Started), response.Error?.Code.Name ?? Metrics.Done);
        }
        catch (AskNixException)
        {
            // The answer stands, whether its duration can be kept or not; the doctor tells why not.
        }
    }
}
