using System.Text;

namespace Nix.Evaluation.Sources;

/// <summary>A place in a text.</summary>
/// <param name="File">The text.</param>
/// <param name="Line">Number of the line, from 1.</param>
/// <param name="Column">Number of the byte in the line, from 1.</param>
public sealed record SourcePosition(SourceFile File, int Line, int Column)
{
    /// <summary>A line of the text by its number, without its line break; null if there is none, as in an empty text.</summary>
    public string? LineText(int line)
    {
        if (line < 1 || line > File.Lines.Count || File.Text.IsEmpty)
            return null;
        var bytes = File.Text.Span[File.Lines.StartOf(line)..File.Lines.EndOf(line)];
        return Encoding.UTF8.GetString(bytes.TrimEnd("\r\n"u8));
    }

    /// <summary><c>NAME:LINE:COLUMN</c></summary>
    public override string ToString() => $"{File.Name}:{Line}:{Column}";
}
