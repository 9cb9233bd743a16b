using System.Globalization;
using System.Text;

namespace Nix.Syntax.Lexing;

/// <summary>Names, keywords, numbers, URIs, paths, and the operators made of bytes that paths may contain.</summary>
ref partial struct Lexer
{
    /// <summary>Reads at a byte that may begin a name, a number, a path or one of <c>. - + / ~</c>.</summary>
    void ReadWord(byte first)
    {
        if (first == '~')
        {
            ReadHome();
            return;
        }

        int end = RunEnd();
        byte after = ByteAt(end);
        if (after == '/')
        {
            byte next = ByteAt(end + 1);
            if (CharacterClass.IsPath(next))
            {
                AddPath(SyntaxKind.Path, SyntaxKind.PathStart, PathEnd(end));
                return;
            }

            if (next == '$' && ByteAt(end + 2) == '{')
            {
                AddPath(SyntaxKind.Path, SyntaxKind.PathStart, end + 1);
                return;
            }
        }
        else if (after == ':' && lastUnderscore < at && char.IsAsciiLetter((char)first) && UriLength(end) is > 0 and int length)
        {
            Add(SyntaxKind.Uri, length);
            return;
        }

        if (CharacterClass.StartsIdentifier(first))
            ReadIdentifier();
        else if (!ReadNumber(first))
            ReadOperator(first);
    }

    /// <summary>
    /// The end of the run of path bytes at hand. Kept, because a run may hold many tokens (<c>1-1-1</c>) and looking for
    /// its end at each of them would take quadratic time.
    /// </summary>
    int RunEnd()
    {
        if (at < runEnd)
            return runEnd;
        int end = at;
        while (end < text.Length && CharacterClass.IsPath(text[end]))
        {
            if (text[end] == '_')
                lastUnderscore = end;
            end++;
        }

        return runEnd = end;
    }

    /// <summary>Length of a URI whose scheme ends at the colon, or 0. A scheme is a run of path bytes without underscores.</summary>
    readonly int UriLength(int colon)
    {
        int end = colon + 1;
        while (end < text.Length && CharacterClass.IsUri(text[end]))
            end++;
        return end > colon + 1 ? end - at : 0;
    }

    void ReadIdentifier()
    {
        int end = at + 1;
        while (end < text.Length && CharacterClass.IsIdentifier(text[end]))
            end++;
        Add(KeywordOf(text[at..end]), end - at);
    }

    internal static SyntaxKind KeywordOf(ReadOnlySpan<byte> word)
    {
        if (word.Length is < 2 or > 7)
            return SyntaxKind.Identifier;
        switch (word[0])
        {
            case (byte)'i':
                return word.SequenceEqual("if"u8) ? SyntaxKind.If
                    : word.SequenceEqual("in"u8) ? SyntaxKind.In
                    : word.SequenceEqual("inherit"u8) ? SyntaxKind.Inherit
                    : SyntaxKind.Identifier;
            case (byte)'t' when word.SequenceEqual("then"u8): return SyntaxKind.Then;
            case (byte)'e' when word.SequenceEqual("else"u8): return SyntaxKind.Else;
            case (byte)'a' when word.SequenceEqual("assert"u8): return SyntaxKind.Assert;
            case (byte)'w' when word.SequenceEqual("with"u8): return SyntaxKind.With;
            case (byte)'l' when word.SequenceEqual("let"u8): return SyntaxKind.Let;
            case (byte)'r' when word.SequenceEqual("rec"u8): return SyntaxKind.Rec;
            case (byte)'o' when word.SequenceEqual("or"u8): return SyntaxKind.Or;
            default: return SyntaxKind.Identifier;
        }
    }

    /// <summary>A float needs a first digit other than 0, or a leading point; <c>1e5</c> is a number and a name.</summary>
    bool ReadNumber(byte first)
    {
        int end = at;
        while (CharacterClass.IsDigit(ByteAt(end)))
            end++;
        int digits = end - at;
        if (first != '.' && digits == 0)
            return false;
        bool point = ByteAt(end) == '.';
        bool fraction = point && CharacterClass.IsDigit(ByteAt(end + 1));
        bool isFloat = digits == 0 || (digits == 1 && first == '0') ? fraction : point && first != '0';
        if (isFloat)
            AddFloat(FloatEnd(end + 1));
        else if (digits > 0)
            AddInteger(end);
        else
            return false;
        return true;
    }

    readonly int FloatEnd(int end)
    {
        while (CharacterClass.IsDigit(ByteAt(end)))
            end++;
        if (ByteAt(end) is not ((byte)'e' or (byte)'E'))
            return end;
        int exponent = end + 1;
        if (ByteAt(exponent) is (byte)'+' or (byte)'-')
            exponent++;
        if (!CharacterClass.IsDigit(ByteAt(exponent)))
            return end;
        while (CharacterClass.IsDigit(ByteAt(exponent)))
            exponent++;
        return exponent;
    }

    void AddInteger(int end)
    {
        if (end - at > 18 && !long.TryParse(text[at..end], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            Report("invalid-integer", $"the integer {Shown(text[at..end])} is too large", at, end, "integers have 64 bits, the largest is 9223372036854775807");
        Add(SyntaxKind.Integer, end - at);
    }

    /// <summary>Nix refuses what strtod reports as out of range, which includes results below the smallest normal number.</summary>
    void AddFloat(int end)
    {
        var written = text[at..end];
        double value = double.Parse(written, NumberStyles.Float, CultureInfo.InvariantCulture);
        int exponent = written.IndexOfAny((byte)'e', (byte)'E');
        bool isZero = written[..(exponent < 0 ? written.Length : exponent)].IndexOfAnyInRange((byte)'1', (byte)'9') < 0;
        if (double.IsInfinity(value) || (!isZero && !double.IsNormal(value)))
            Report("invalid-float", $"the number {Shown(written)} is out of range", at, end);
        Add(SyntaxKind.Float, end - at);
    }

    static string Shown(ReadOnlySpan<byte> number) =>
        Encoding.ASCII.GetString(number[..Math.Min(number.Length, 40)]) + (number.Length > 40 ? "..." : "");

    void ReadOperator(byte first)
    {
        byte next = Peek(1);
        switch (first)
        {
            case (byte)'.' when next == '.' && Peek(2) == '.':
                Add(SyntaxKind.Ellipsis, 3);
                break;
            case (byte)'.':
                Add(SyntaxKind.Dot, 1);
                break;
            case (byte)'-' when next == '>':
                Add(SyntaxKind.Implication, 2);
                break;
            case (byte)'-':
                Add(SyntaxKind.Minus, 1);
                break;
            case (byte)'+' when next == '+':
                Add(SyntaxKind.Concat, 2);
                break;
            case (byte)'+':
                Add(SyntaxKind.Plus, 1);
                break;
            case (byte)'/' when next == '/':
                Add(SyntaxKind.Update, 2);
                break;
            default:
                Add(SyntaxKind.Divide, 1);
                break;
        }
    }
}
