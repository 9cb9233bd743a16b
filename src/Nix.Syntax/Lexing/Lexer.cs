using System.Buffers;

namespace Nix.Syntax.Lexing;

/// <summary>
/// Cuts a text into tokens as the scanner of Nix 2.34 does: at each place the longest match wins, and the meaning of the
/// bytes depends only on the modes entered before. Takes any bytes, ends for every text, in time proportional to it.
/// </summary>
ref partial struct Lexer
{
    readonly ReadOnlySpan<byte> text;
    readonly ParseOptions options;
    List<LexicalError>? errors;
    Token[] tokens;
    int count;
    LexerMode[] modes = new LexerMode[32];
    int modeCount;
    LexerMode mode = LexerMode.File;
    int at;
    int runEnd;
    int lastUnderscore = -1;
    bool noBlockCommentEnds;

    Lexer(ReadOnlySpan<byte> text, ParseOptions options)
    {
        this.text = text;
        this.options = options;
        tokens = ArrayPool<Token>.Shared.Rent(16 + (text.Length / 5));
    }

    /// <summary>All tokens of <paramref name="text"/>.</summary>
    public static TokenStream Read(ReadOnlySpan<byte> text, ParseOptions options)
    {
        var lexer = new Lexer(text, options);
        lexer.ReadAll();
        return new TokenStream(lexer.tokens, lexer.count, lexer.errors ?? []);
    }

    void SkipTrivia()
    {
        while (true)
        {
            at = Trivia.SkipSimple(text, at);
            if (noBlockCommentEnds || Peek(0) != '/' || Peek(1) != '*')
                return;
            int end = Trivia.BlockCommentEnd(text, at);
            noBlockCommentEnds = end == 0;
            if (end == 0)
                return;
            at = end;
        }
    }

    void ReadAll()
    {
        while (mode switch
        {
            LexerMode.String => ReadString(),
            LexerMode.IndentedString => ReadIndentedString(),
            LexerMode.Path or LexerMode.PathSlash => ReadPathPart(),
            _ => ReadCode(),
        })
        {
        }
    }

    readonly byte Peek(int ahead) => at + ahead < text.Length ? text[at + ahead] : (byte)0;

    readonly byte ByteAt(int offset) => offset < text.Length ? text[offset] : (byte)0;

    void Add(SyntaxKind kind, int length)
    {
        if (count == tokens.Length)
            Grow();
        tokens[count++] = new Token(kind, at, at + length);
        at += length;
    }

    void Grow()
    {
        var larger = ArrayPool<Token>.Shared.Rent((int)Math.Min(count * 2L, Array.MaxLength));
        tokens.AsSpan(0, count).CopyTo(larger);
        ArrayPool<Token>.Shared.Return(tokens);
        tokens = larger;
    }

    void Push(LexerMode next)
    {
        if (modeCount == modes.Length)
            Array.Resize(ref modes, modeCount * 2);
        modes[modeCount++] = mode;
        mode = next;
    }

    void Pop() => mode = modes[--modeCount];

    void Report(string code, string message, int start, int end, string? advice = null) =>
        (errors ??= []).Add(new LexicalError(code, message, TextSpan.FromBounds(start, end), advice));

    /// <summary>The rest of the text, if any, belongs to the end of file: Nix stops reading at a NUL byte outside strings.</summary>
    bool End()
    {
        Add(SyntaxKind.EndOfFile, text.Length - at);
        return false;
    }
}
