using System.Text;

namespace AskNix.Tests.Syntax;

/// <summary>Texts made of Nix's tokens in any order, and of any bytes.</summary>
static class TokenSoup
{
    static readonly string[] Tokens =
    [
        "a", "b", "pkgs", "x'", "_", "1", "0.5", "1.", ".5", "99999999999999999999", "http://x.y", "<nixpkgs>", "<a/b>", "./a", "a/b/", "~/x", "./${", "/",
        "\"", "''", "${", "}", "{", "(", ")", "[", "]", ";", ":", ",", "@", ".", "...", "=", "?", "->", "||", "&&", "==", "!=", "<", "<=", ">", ">=", "//",
        "!", "+", "-", "*", "++", "|>", "<|", "if", "then", "else", "assert", "with", "let", "in", "rec", "inherit", "or", "# c\n", "/* c */", "/*", "*/",
        "\\", "$", "$$", "'", "''$", "'''", "''\\n", "\n", "\r\n", "\t", " ", " ", " ", "\0", "\u00e9", "\f",
        "{ a = 1; }", "{ pkgs, ... }:", "with pkgs; [ a b ]", "let a = 1; in", "inherit (a) b;",
    ];

    public static byte[] Make(Random random, int length)
    {
        var text = new List<byte>();
        for (int i = 0; i < length; i++)
        {
            text.AddRange(Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]));
            if (random.Next(3) == 0)
                text.Add((byte)' ');
            if (random.Next(40) == 0)
                text.Add((byte)random.Next(256));
        }

        return [.. text];
    }
}
