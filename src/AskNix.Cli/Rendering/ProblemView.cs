using AskNix.Cli.Terminals;
using AskNix.Errors;

namespace AskNix.Cli.Rendering;

/// <summary>What is wrong, where, and what to do about it.</summary>
internal static class ProblemView
{
    public static void Write(TextWriter writer, TextStyle style, Problem problem, NextCommand next, bool detailed)
    {
        var label = problem.Code.ExitStatus is 3 or 4 ? style.Yellow("ask-nix:") : style.Red("ask-nix:");
        writer.WriteLine($"{label} {Printable.Lines(problem.Message)}");
        if (problem.Position is { } position)
            writer.WriteLine($"  at {Printable.Line(Place(position))}");
        if (problem.Advice is { } advice)
            writer.WriteLine(Indent(Printable.Lines(next.In(advice))));
        if (problem.Details is not { Length: > 0 } details)
            return;
        writer.WriteLine(style.Faint(detailed ? Indent(Printable.Lines(details.TrimEnd())) : "  (--verbose shows what was printed)"));
    }

    public static string Place(SourcePosition position) => (position.Line, position.Column) switch
    {
        (0, _) => position.File,
        (_, 0) => $"{position.File}:{position.Line}",
        _ => $"{position.File}:{position.Line}:{position.Column}",
    };

    private static string Indent(string text) => "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);
}
