namespace Nix.Syntax;

/// <summary>Where each line of a text begins. Built once per text, answers in logarithmic time.</summary>
public sealed class LineMap
{
    readonly ReadOnlyMemory<byte> text;
    readonly int[] starts;

    /// <summary>Finds the lines of <paramref name="text"/>.</summary>
    public LineMap(ReadOnlyMemory<byte> text)
    {
        this.text = text;
        starts = FindStarts(text.Span);
    }

    /// <summary>Number of lines; a text that ends with a line break has an empty last line.</summary>
    public int Count => starts.Length;

    /// <summary>Offset at which the line with that number, from 1, begins.</summary>
    public int StartOf(int line) => starts[line - 1];

    /// <summary>Offset after the line's own line break, which is where the next one begins.</summary>
    public int EndOf(int line) => line < starts.Length ? starts[line] : text.Length;

    /// <summary>Number, from 1, of the line that holds the offset.</summary>
    public int LineOf(int offset)
    {
        int index = Array.BinarySearch(starts, offset);
        return index >= 0 ? index + 1 : ~index;
    }

    /// <summary>Line and column of the offset; offsets beyond the text mean its end.</summary>
    public LinePosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, text.Length);
        int line = LineOf(offset);
        int start = starts[line - 1];
        return new LinePosition(line, offset - start + 1, CountCharacters(text.Span[start..offset]) + 1);
    }

    static int CountCharacters(ReadOnlySpan<byte> bytes)
    {
        int count = 0;
        while (!bytes.IsEmpty)
        {
            System.Text.Rune.DecodeFromUtf8(bytes, out _, out int consumed);
            bytes = bytes[consumed..];
            count++;
        }

        return count;
    }

    static int[] FindStarts(ReadOnlySpan<byte> bytes)
    {
        var found = new List<int>(1 + (bytes.Length / 32)) { 0 };
        int at = 0;
        while (true)
        {
            int next = bytes[at..].IndexOfAny((byte)'\n', (byte)'\r');
            if (next < 0)
                return [.. found];
            at += next + 1;
            if (bytes[at - 1] == '\r' && at < bytes.Length && bytes[at] == '\n')
                at++;
            found.Add(at);
        }
    }
}
