namespace Nix.Syntax.Lexing;

/// <summary>White space and comments, which lie between tokens.</summary>
static class Trivia
{
    /// <summary>The offset of the first byte at or after <paramref name="at"/> that is neither white space nor in a line comment.</summary>
    public static int SkipSimple(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length)
        {
            if (CharacterClass.IsSpace(text[at]))
                at++;
            else if (text[at] == '#')
                at = LineCommentEnd(text, at);
            else
                break;
        }

        return at;
    }

    /// <summary>The offset of the line break, or of the end of the text, that ends the comment.</summary>
    public static int LineCommentEnd(ReadOnlySpan<byte> text, int at)
    {
        int length = text[at..].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? text.Length : at + length;
    }

    /// <summary>The offset behind <c>*/</c>, or 0 where no comment begins or it never ends, in which case Nix reads operators.</summary>
    public static int BlockCommentEnd(ReadOnlySpan<byte> text, int at)
    {
        if (at + 1 >= text.Length || text[at + 1] != '*')
            return 0;
        int length = text[(at + 2)..].IndexOf("*/"u8);
        return length < 0 ? 0 : at + 2 + length + 2;
    }
}
