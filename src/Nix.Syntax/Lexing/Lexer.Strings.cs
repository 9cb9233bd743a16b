using System.Buffers;

namespace Nix.Syntax.Lexing;

/// <summary>The inside of strings.</summary>
ref partial struct Lexer
{
    static readonly SearchValues<byte> StringStops = SearchValues.Create("\"\\$"u8);
    static readonly SearchValues<byte> IndentedStops = SearchValues.Create("$'"u8);

    bool ReadString()
    {
        int end = StringTextEnd();
        if (end > at)
        {
            ReportNul(at, end);
            Add(SyntaxKind.StringText, end - at);
        }

        if (at >= text.Length)
            return End();
        if (text[at] == '"')
        {
            Pop();
            Add(SyntaxKind.StringEnd, 1);
        }
        else
        {
            Add(SyntaxKind.InterpolationStart, 2);
            Push(LexerMode.Code);
        }

        return true;
    }

    readonly int StringTextEnd()
    {
        int end = at;
        while (true)
        {
            int stop = text[end..].IndexOfAny(StringStops);
            if (stop < 0)
                return text.Length;
            end += stop;
            byte next = ByteAt(end + 1);
            switch (text[end])
            {
                case (byte)'"':
                case (byte)'$' when next == '{':
                    return end;
                case (byte)'\\':
                    end += 2;
                    break;
                // The dollar sign takes the next byte with it, so that $${ is no interpolation.
                case (byte)'$' when next is not ((byte)'"' or (byte)'\\'):
                    end += 2;
                    break;
                default:
                    end++;
                    break;
            }

            if (end >= text.Length)
                return text.Length;
        }
    }

    readonly int IndentedStartLength()
    {
        int end = at + 2;
        while (ByteAt(end) == ' ')
            end++;
        return ByteAt(end) == '\n' ? end + 1 - at : 2;
    }

    bool ReadIndentedString()
    {
        int end = IndentedTextEnd();
        if (end > at)
        {
            ReportNul(at, end);
            Add(SyntaxKind.IndentedText, end - at);
        }

        if (at >= text.Length)
            return End();
        bool quotes = text[at] == '\'' && Peek(1) == '\'';
        if (text[at] == '$' && Peek(1) == '{')
        {
            Add(SyntaxKind.InterpolationStart, 2);
            Push(LexerMode.Code);
        }
        else if (!quotes)
        {
            Add(SyntaxKind.IndentedEscape, 1);
        }
        else if (Peek(2) is (byte)'$' or (byte)'\'')
        {
            Add(SyntaxKind.IndentedEscape, 3);
        }
        else if (Peek(2) == '\\' && at + 3 < text.Length)
        {
            ReportNul(at, at + 4);
            Add(SyntaxKind.IndentedEscape, 4);
        }
        else
        {
            Pop();
            Add(SyntaxKind.IndentedStringEnd, 2);
        }

        return true;
    }

    /// <summary>The run Nix takes as one piece: a dollar sign or a quote takes the next byte with it where that is an ordinary one.</summary>
    readonly int IndentedTextEnd()
    {
        int end = at;
        while (true)
        {
            int stop = text[end..].IndexOfAny(IndentedStops);
            if (stop < 0)
                return text.Length;
            end += stop;
            if (end + 1 >= text.Length)
                return end;
            byte next = text[end + 1];
            bool taken = text[end] == '$' ? next is not ((byte)'{' or (byte)'\'') : next is not ((byte)'$' or (byte)'\'');
            if (!taken)
                return end;
            end += 2;
            if (end >= text.Length)
                return text.Length;
        }
    }

    void ReportNul(int start, int end)
    {
        int nul = text[start..end].IndexOf((byte)0);
        if (nul >= 0)
            Report("nul-in-string", "a string may not contain a NUL byte", start + nul, start + nul + 1);
    }
}
