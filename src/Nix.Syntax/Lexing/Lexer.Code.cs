namespace Nix.Syntax.Lexing;

/// <summary>Tokens outside strings.</summary>
ref partial struct Lexer
{
    bool ReadCode()
    {
        while (true)
        {
            SkipTrivia();
            if (at >= text.Length || text[at] == 0)
                return End();
            byte b = text[at];
            if (CharacterClass.StartsIdentifier(b) || CharacterClass.IsPath(b) || b is (byte)'/' or (byte)'~')
                ReadWord(b);
            else
                ReadSymbol(b);
            if (mode is not (LexerMode.Code or LexerMode.File))
                return true;
        }
    }

    void ReadSymbol(byte b)
    {
        byte next = Peek(1);
        switch (b)
        {
            case (byte)'{':
                Add(SyntaxKind.OpenBrace, 1);
                Push(LexerMode.Code);
                break;
            case (byte)'}':
                Add(SyntaxKind.CloseBrace, 1);
                if (mode != LexerMode.File)
                    Pop();
                break;
            case (byte)'$' when next == '{':
                Add(SyntaxKind.InterpolationStart, 2);
                Push(LexerMode.Code);
                break;
            case (byte)'"':
                Add(SyntaxKind.StringStart, 1);
                Push(LexerMode.String);
                break;
            case (byte)'\'' when next == '\'':
                Add(SyntaxKind.IndentedStringStart, IndentedStartLength());
                Push(LexerMode.IndentedString);
                break;
            case (byte)'<':
                ReadLess(next);
                break;
            case (byte)'|' when next == '>':
                AddPipe(SyntaxKind.PipeInto, "|>");
                break;
            default:
                Add(SymbolOf(b, next, out int length), length);
                break;
        }
    }

    static SyntaxKind SymbolOf(byte b, byte next, out int length)
    {
        length = 1;
        switch (b)
        {
            case (byte)'(': return SyntaxKind.OpenParenthesis;
            case (byte)')': return SyntaxKind.CloseParenthesis;
            case (byte)'[': return SyntaxKind.OpenBracket;
            case (byte)']': return SyntaxKind.CloseBracket;
            case (byte)';': return SyntaxKind.Semicolon;
            case (byte)':': return SyntaxKind.Colon;
            case (byte)',': return SyntaxKind.Comma;
            case (byte)'@': return SyntaxKind.At;
            case (byte)'?': return SyntaxKind.Question;
            case (byte)'*': return SyntaxKind.Times;
        }

        length = 2;
        switch (b, next)
        {
            case ((byte)'=', (byte)'='): return SyntaxKind.Equal;
            case ((byte)'!', (byte)'='): return SyntaxKind.NotEqual;
            case ((byte)'>', (byte)'='): return SyntaxKind.GreaterOrEqual;
            case ((byte)'&', (byte)'&'): return SyntaxKind.LogicalAnd;
            case ((byte)'|', (byte)'|'): return SyntaxKind.LogicalOr;
        }

        length = 1;
        return b switch
        {
            (byte)'=' => SyntaxKind.Assign,
            (byte)'!' => SyntaxKind.Not,
            (byte)'>' => SyntaxKind.Greater,
            _ => SyntaxKind.Unknown,
        };
    }

    void ReadLess(byte next)
    {
        int length = SearchPathLength();
        if (length > 0)
            Add(SyntaxKind.SearchPath, length);
        else if (next == '=')
            Add(SyntaxKind.LessOrEqual, 2);
        else if (next == '|')
            AddPipe(SyntaxKind.PipeFrom, "<|");
        else
            Add(SyntaxKind.Less, 1);
    }

    readonly int SearchPathLength()
    {
        int i = at + 1;
        while (true)
        {
            int part = i;
            while (CharacterClass.IsPath(ByteAt(i)))
                i++;
            if (i == part)
                return 0;
            byte b = ByteAt(i++);
            if (b == '>')
                return i - at;
            if (b != '/')
                return 0;
        }
    }

    void AddPipe(SyntaxKind kind, string written)
    {
        if (!options.PipeOperators)
            Report("experimental", $"`{written}` needs the experimental feature pipe-operators", at, at + 2, "write the function call f x instead");
        Add(kind, 2);
    }
}
