using System.Text;

namespace Nix.Syntax.Editing;

/// <summary>How the lines of a text are indented and ended.</summary>
sealed class Layout(SyntaxTree tree)
{
    readonly string unit = FindUnit(tree);

    /// <summary>One step of indentation: what the file uses, else two spaces.</summary>
    public string Unit => unit;

    /// <summary>The line break used at the line of the offset: that of the line itself, else that of the line before.</summary>
    public string LineBreakAt(int offset)
    {
        var text = tree.Text.Span;
        int line = tree.Lines.LineOf(offset);
        for (int number = line; number >= 1; number--)
        {
            int end = tree.Lines.EndOf(number);
            if (end >= 2 && text[end - 2] == '\r' && text[end - 1] == '\n')
                return "\r\n";
            if (end >= 1 && text[end - 1] is (byte)'\n' or (byte)'\r')
                return text[end - 1] == '\n' ? "\n" : "\r";
        }

        return "\n";
    }

    /// <summary>The white space at the beginning of the line of the offset.</summary>
    public string IndentationAt(int offset)
    {
        int start = LineStart(offset);
        var text = tree.Text.Span;
        int end = start;
        while (end < text.Length && text[end] is (byte)' ' or (byte)'\t')
            end++;
        return Encoding.ASCII.GetString(text[start..end]);
    }

    /// <summary>Whether only white space stands before the offset on its line.</summary>
    public bool StartsLine(int offset)
    {
        var before = tree.Text.Span[LineStart(offset)..offset];
        return before.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;
    }

    /// <summary>Offset of the first byte of the line.</summary>
    public int LineStart(int offset) => tree.Lines.StartOf(tree.Lines.LineOf(offset));

    /// <summary>Offset of the line break that ends the line, or the end of the text.</summary>
    public int LineContentEnd(int offset)
    {
        int end = tree.Lines.EndOf(tree.Lines.LineOf(offset));
        var text = tree.Text.Span;
        while (end > offset && text[end - 1] is (byte)'\n' or (byte)'\r')
            end--;
        return end;
    }

    /// <summary>Offset behind the line break that ends the line.</summary>
    public int LineEnd(int offset) => tree.Lines.EndOf(tree.Lines.LineOf(offset));

    /// <summary>Whether both offsets lie on one line.</summary>
    public bool SameLine(int left, int right) => tree.Lines.LineOf(left) == tree.Lines.LineOf(right);

    /// <summary>The end of what stands behind an element on its line if that is nothing but white space and a line comment; else null.</summary>
    public int? RestOfLineIsComment(int end)
    {
        var text = tree.Text.Span;
        int content = LineContentEnd(end);
        int at = end;
        while (at < content && text[at] is (byte)' ' or (byte)'\t')
            at++;
        if (at == content || text[at] == '#')
            return content;
        if (at + 1 < content && text[at] == '/' && text[at + 1] == '*')
        {
            int close = text[at..content].IndexOf("*/"u8);
            if (close >= 0 && text[(at + close + 2)..content].IndexOfAnyExcept((byte)' ', (byte)'\t') < 0)
                return content;
        }

        return null;
    }

    static string FindUnit(SyntaxTree tree)
    {
        var text = tree.Text.Span;
        for (int line = 1; line <= Math.Min(tree.Lines.Count, 400); line++)
        {
            int start = tree.Lines.StartOf(line);
            int end = start;
            while (end < text.Length && text[end] is (byte)' ')
                end++;
            if (end < text.Length && text[end] == '\t')
                return "\t";
            if (end > start && end < text.Length && text[end] is not ((byte)'\n' or (byte)'\r' or (byte)'#'))
                return end - start <= 8 ? new string(' ', end - start) : "  ";
        }

        return "  ";
    }
}
