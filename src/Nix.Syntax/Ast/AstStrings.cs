using System.Buffers;
using Nix.Syntax.Nodes;

namespace Nix.Syntax.Ast;

/// <summary>The values of strings, as Nix 2.34 computes them.</summary>
static class AstStrings
{
    public static AstNode? Quoted(ReadOnlyMemory<byte> text, ReadOnlySpan<AstItem> parts, int start)
    {
        if (parts[^1].Kind != SyntaxKind.StringEnd)
            return null;
        if (parts.Length == 2)
            return new AstString(start, default);
        if (parts.Length == 3 && parts[1].Kind == SyntaxKind.StringText)
            return new AstString(start, Unescape(text, parts[1]));
        var joined = new List<AstNode>(parts.Length - 2);
        var starts = new List<int>(joined.Capacity);
        foreach (ref readonly var part in parts[1..^1])
        {
            joined.Add(part.Kind == SyntaxKind.StringText ? new AstString(part.Start, Unescape(text, part)) : part.Node);
            starts.Add(part.Start);
        }

        return new AstConcatenation(start, true, joined, starts);
    }

    /// <summary>
    /// Strips the smallest indentation found. A line that is only spaces does not count, the last one is dropped, and an
    /// interpolation or an escape ends the indentation of its line.
    /// </summary>
    public static AstNode? Indented(ReadOnlyMemory<byte> text, ReadOnlySpan<AstItem> parts, int start)
    {
        if (parts[^1].Kind != SyntaxKind.IndentedStringEnd)
            return null;
        var inner = parts[1..^1];
        int indentation = SmallestIndentation(text.Span, inner);
        var joined = new List<AstNode>(inner.Length);
        var starts = new List<int>(inner.Length);
        bool startOfLine = true;
        int dropped = 0;
        for (int i = 0; i < inner.Length; i++)
        {
            ref readonly var part = ref inner[i];
            if (part.Kind == SyntaxKind.Interpolation)
            {
                startOfLine = false;
                dropped = 0;
                joined.Add(part.Node);
                starts.Add(part.Start);
                continue;
            }

            var piece = part.Kind == SyntaxKind.IndentedText ? text.Span[part.Start..part.End] : Escape(text.Span[part.Start..part.End]);
            byte[] stripped = Strip(piece, indentation, i == inner.Length - 1, ref startOfLine, ref dropped);
            if (stripped.Length == 0)
                continue;
            joined.Add(new AstString(part.Start, stripped));
            starts.Add(part.Start);
        }

        return joined.Count == 0 ? new AstString(start, default)
            : joined is [AstString only] ? only
            : new AstConcatenation(start, true, joined, starts);
    }

    static ReadOnlyMemory<byte> Unescape(ReadOnlyMemory<byte> text, in AstItem part)
    {
        var written = text[part.Start..part.End];
        return written.Span.IndexOfAny((byte)'\\', (byte)'\r') < 0 ? written : StringValue.Unescape(written.Span);
    }

    /// <summary>The value of <c>''$</c>, <c>'''</c>, <c>''\x</c>, or a lone dollar sign or quote.</summary>
    static ReadOnlySpan<byte> Escape(ReadOnlySpan<byte> written) => written.Length switch
    {
        1 => written,
        3 when written[2] == '$' => "$"u8,
        3 => "''"u8,
        _ => StringValue.Unescape(written[2..]),
    };

    static int SmallestIndentation(ReadOnlySpan<byte> text, ReadOnlySpan<AstItem> parts)
    {
        bool startOfLine = true;
        int smallest = 1_000_000, current = 0;
        foreach (ref readonly var part in parts)
        {
            if (part.Kind != SyntaxKind.IndentedText)
            {
                if (startOfLine)
                    smallest = Math.Min(smallest, current);
                startOfLine = false;
                continue;
            }

            foreach (byte b in text[part.Start..part.End])
            {
                if (b == '\n')
                {
                    startOfLine = true;
                    current = 0;
                }
                else if (startOfLine && b == ' ')
                {
                    current++;
                }
                else if (startOfLine)
                {
                    startOfLine = false;
                    smallest = Math.Min(smallest, current);
                }
            }
        }

        return smallest;
    }

    static byte[] Strip(ReadOnlySpan<byte> piece, int indentation, bool isLast, ref bool startOfLine, ref int dropped)
    {
        byte[] kept = ArrayPool<byte>.Shared.Rent(piece.Length);
        int length = 0;
        foreach (byte b in piece)
        {
            if (startOfLine && b == ' ')
            {
                if (dropped++ < indentation)
                    continue;
            }
            else if (startOfLine)
            {
                startOfLine = b == '\n';
                dropped = 0;
            }
            else if (b == '\n')
            {
                startOfLine = true;
            }

            kept[length++] = b;
        }

        byte[] stripped = kept[..(isLast ? LengthWithoutLastLine(kept.AsSpan(0, length)) : length)];
        ArrayPool<byte>.Shared.Return(kept);
        return stripped;
    }

    /// <summary>A last line of nothing but spaces does not count, the line break before it does.</summary>
    static int LengthWithoutLastLine(ReadOnlySpan<byte> text)
    {
        int end = text.LastIndexOf((byte)'\n') + 1;
        return end > 0 && text[end..].IndexOfAnyExcept((byte)' ') < 0 ? end : text.Length;
    }
}
