using AskNix.Cli.Terminals;
using AskNix.Errors;

namespace AskNix.Cli.Rendering;

/// <summary>What is wrong, where, and what to do about it.</summary>
internal static class ProblemView
{
    private const string Name = "ask-nix:";
    private const string Margin = "  ";

    public static void Write(TextWriter writer, TextStyle style, Problem problem, NextCommand next, bool detailed)
    {
        var label = problem.Code.ExitStatus is 3 or 4 ? style.Yellow(Name) : style.Red(Name);
        writer.WriteLine($"{label}{style.Prose($"{Name} {Printable.Lines(problem.Message)}")[Name.Length..]}");
        if (problem.Position is { } position)
            writer.WriteLine($"  at {Printable.Line(Place(position))}");
        if (problem.Advice is { } advice)
            writer.WriteLine(Margin + style.Prose(Printable.Lines(next.In(advice)), Margin));
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

    private static string Indent(string text) => Margin + text.Replace("\n", "\n" + Margin, StringComparison.Ordinal);
}
