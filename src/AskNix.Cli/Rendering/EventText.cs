using AskNix.Cli.Terminals;
using AskNix.Events;
using AskNix.Plans;

namespace AskNix.Cli.Rendering;

/// <summary>An event as a line that stays, or null where it says nothing lasting at this level of detail.</summary>
internal sealed class EventText(TextStyle style, bool quiet, bool verbose, bool debug)
{
    public string? Line(BackendEvent happened) => happened switch
    {
        // A warning and a change of plan are told even to those who want no progress.
        Notice { Level: NoticeLevel.Warning } notice => style.Yellow("warning:") + " " + Printable.Lines(notice.Text),
        FellBack fell => style.Yellow("note:") + $" the {fell.From} engine could not go on ({Printable.Line(fell.Reason)}); the {fell.To} engine takes over",
        _ when quiet => null,
        Notice notice => Shown(notice.Level) ? Printable.Lines(notice.Text) : null,
        PhaseStarted phase => Printable.Line(phase.Text),
        StepStarted step => $"[{step.Number}/{step.Total}] {Printable.Line(step.Summary)}",
        CommandStarted command when verbose || debug => style.Faint("$ " + Printable.Line(ShellQuoting.Quote(command.Command))),
        LogLine log when verbose || debug => style.Faint((log.Derivation is null ? "" : Printable.Line(log.Derivation) + "> ") + Printable.Line(log.Text)),
        _ => null,
    };

    private bool Shown(NoticeLevel level) => level switch
    {
        NoticeLevel.Debug => debug,
        NoticeLevel.Detail => verbose || debug,
        _ => true,
    };
}
