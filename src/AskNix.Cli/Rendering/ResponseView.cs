using System.Collections.Immutable;
using AskNix.Backend;
using AskNix.Cli.Terminals;

namespace AskNix.Cli.Rendering;

/// <summary>The answer for a person. What is wrong goes to standard error, everything else to standard output.</summary>
/// <param name="detailed">Whether all is shown that a program printed before it failed.</param>
internal sealed class ResponseView(Terminal terminal, NextCommand next, bool detailed)
{
    public void Write(Response response)
    {
        var (output, style) = (terminal.Output, terminal.OutputStyle);
        // The text of a failure repeats its problem.
        if (response.Text.Length > 0 && response.Text != response.Error?.Message)
            output.WriteLine(style.Prose(Printable.Lines(response.Text.TrimEnd('\n'))));
        if (response.Receipt is { } receipt)
            new ReceiptView(output, style, next).Write(receipt);
        if (response.Error is { } problem)
            ProblemView.Write(terminal.Error, terminal.ErrorStyle, problem, next, detailed);
        // Where the program asks back or fails, what it offers belongs to the question.
        var offers = response.Success ? output : terminal.Error;
        WriteList(offers, "Did you mean", response.Choices);
        var suggestions = response.Suggestions.IsDefault ? [] : response.Suggestions;
        // The receipt has said already how the change is taken back.
        WriteList(offers, "You could go on with", [.. suggestions.Where(suggestion => next.For(suggestion) != (response.Receipt?.UndoWith is { } undo ? next.For(undo) : null))]);
    }

    private void WriteList(TextWriter writer, string heading, ImmutableArray<string> lines)
    {
        if (lines.IsDefaultOrEmpty)
            return;
        writer.WriteLine(heading + ":");
        foreach (var line in lines)
            writer.WriteLine("  " + Printable.Line(next.For(line)));
    }
}
