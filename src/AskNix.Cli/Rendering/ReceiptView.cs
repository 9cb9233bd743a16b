using AskNix.Backend;
using AskNix.Cli.Terminals;

namespace AskNix.Cli.Rendering;

/// <summary>What was changed and how to take it back.</summary>
internal sealed class ReceiptView(TextWriter writer, TextStyle style, NextCommand next)
{
    public void Write(Receipt receipt)
    {
        if (receipt.GenerationAfter is { } after && after != receipt.GenerationBefore)
            writer.WriteLine(receipt.GenerationBefore is { } before ? $"Generation {before} -> {after}" : $"Generation {after}");
        if (!receipt.FailedUnits.IsDefaultOrEmpty)
            writer.WriteLine(style.Yellow($"Failing now: {Printable.Line(string.Join(", ", receipt.FailedUnits))}"));
        if (!receipt.AfterRestart.IsDefaultOrEmpty)
            writer.WriteLine($"Restart the machine to use what is new in it: {string.Join(", ", receipt.AfterRestart)}.");
        var number = style.Faint($"(change {receipt.Change})");
        writer.WriteLine(receipt.UndoWith is { } undo ? $"Take it back with: {Printable.Line(next.For(undo))} {number}" : $"This cannot be taken back. {number}");
    }
}
