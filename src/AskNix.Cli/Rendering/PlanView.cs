using AskNix.Cli.Terminals;
using AskNix.Plans;
using AskNix.Plans.Steps;

namespace AskNix.Cli.Rendering;

/// <summary>A plan for a person: what it is for, each step with the lines it changes, and the commands that would do the same.</summary>
internal sealed class PlanView(TextWriter writer, TextStyle style, NextCommand next)
{
    private const string Margin = "  ";

    public void Write(Plan plan)
    {
        writer.WriteLine(style.Bold(Printable.Line(plan.Title)));
        writer.WriteLine();
        for (var number = 1; number <= plan.Steps.Length; number++)
            WriteStep(number, plan, plan.Steps[number - 1]);
        new ForecastView(writer, style).Write(plan.Forecast);
        WriteCommands(plan);
        if (plan.TypedWordReason is { } reason)
            Section("Careful", [reason], text => style.Yellow(style.Prose(text, Margin)));
        if (!plan.Afterwards.IsDefaultOrEmpty)
            Section("Afterwards", plan.Afterwards.Select(next.In), text => style.Prose(text, Margin));
    }

    private void WriteStep(int number, Plan plan, PlanStep step)
    {
        var asRoot = plan.NeedsRoot(step) ? style.Faint("  (as root)") : "";
        writer.WriteLine($"  {number}. {Printable.Line(step.Summary)}{asRoot}");
        if (step is not EditFile edit)
            return;
        foreach (var line in EditDiff.Lines(edit))
            writer.WriteLine("     " + Paint(line));
    }

    private string Paint(string line)
    {
        var text = Printable.Line(line);
        return line[0] switch
        {
            '+' => style.Green(text),
            '-' => style.Red(text),
            '@' => style.Cyan(text),
            _ => text,
        };
    }

    private void WriteCommands(Plan plan)
    {
        var commands = plan.Commands.Select(command => command.ToString()).ToArray();
        if (commands.Length > 0)
            Section("The same by hand", commands, style.Faint);
    }

    private void Section(string heading, IEnumerable<string> lines, Func<string, string> paint)
    {
        writer.WriteLine();
        writer.WriteLine(style.Bold(heading));
        foreach (var line in lines)
            writer.WriteLine(Margin + paint(Printable.Line(line)));
    }
}
