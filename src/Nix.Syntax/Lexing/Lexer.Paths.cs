namespace Nix.Syntax.Lexing;

/// <summary>Paths: the first part is found with the words, the parts behind an interpolation here.</summary>
ref partial struct Lexer
{
    void ReadHome()
    {
        if (Peek(1) != '/')
            Add(SyntaxKind.Unknown, 1);
        else if (CharacterClass.IsPath(Peek(2)))
            AddPath(SyntaxKind.HomePath, SyntaxKind.HomePathStart, PathEnd(at + 1));
        else if (Peek(2) == '$' && Peek(3) == '{')
            AddPath(SyntaxKind.HomePath, SyntaxKind.HomePathStart, at + 2);
        else
            Add(SyntaxKind.Unknown, 1);
    }

    /// <summary>The end of a path of which the slash at <paramref name="slash"/> is known to be followed by a path byte.</summary>
    readonly int PathEnd(int slash)
    {
        int end = slash;
        while (ByteAt(end) == '/' && CharacterClass.IsPath(ByteAt(end + 1)))
        {
            end++;
            while (CharacterClass.IsPath(ByteAt(end)))
                end++;
        }

        return ByteAt(end) == '/' ? end + 1 : end;
    }

    void AddPath(SyntaxKind whole, SyntaxKind start, int end)
    {
        bool slash = text[end - 1] == '/';
        bool goesOn = slash || ByteAt(end) == '/' || (ByteAt(end) == '$' && ByteAt(end + 1) == '{');
        Add(goesOn ? start : whole, end - at);
        if (goesOn)
            Push(slash ? LexerMode.PathSlash : LexerMode.Path);
    }

    bool ReadPathPart()
    {
        if (Peek(0) == '$' && Peek(1) == '{')
        {
            mode = LexerMode.Path;
            Add(SyntaxKind.InterpolationStart, 2);
            Push(LexerMode.Code);
            return true;
        }

        int end = at;
        while (CharacterClass.IsPath(ByteAt(end)))
            end++;
        if (ByteAt(end) == '/')
            end = CharacterClass.IsPath(ByteAt(end + 1)) ? PathEnd(end) : end + 1;
        if (end > at)
        {
            Add(SyntaxKind.PathPart, end - at);
            mode = text[end - 1] == '/' ? LexerMode.PathSlash : LexerMode.Path;
            return true;
        }

        if (mode == LexerMode.PathSlash)
            Report("trailing-slash", "a path may not end with `/`", at - 1, at, "leave the last `/` away");
        Pop();
        Add(SyntaxKind.PathEnd, 0);
        return true;
    }
}
