namespace Nix.Syntax.Lexing;

/// <summary>The classes of bytes of Nix's lexical grammar, one table look-up each.</summary>
static class CharacterClass
{
    const byte IdentifierStart = 1, IdentifierPart = 2, PathPart = 4, UriPart = 8, Digit = 16, Space = 32;

    static readonly byte[] Table = Build();

    public static bool StartsIdentifier(byte b) => (Table[b] & IdentifierStart) != 0;

    public static bool IsIdentifier(byte b) => (Table[b] & IdentifierPart) != 0;

    public static bool IsPath(byte b) => (Table[b] & PathPart) != 0;

    public static bool IsUri(byte b) => (Table[b] & UriPart) != 0;

    public static bool IsDigit(byte b) => (Table[b] & Digit) != 0;

    public static bool IsSpace(byte b) => (Table[b] & Space) != 0;

    static byte[] Build()
    {
        byte[] table = new byte[256];
        for (int b = 0; b < 128; b++)
        {
            if (char.IsAsciiLetter((char)b))
                table[b] |= IdentifierStart | IdentifierPart | PathPart | UriPart;
            if (char.IsAsciiDigit((char)b))
                table[b] |= IdentifierPart | PathPart | UriPart | Digit;
        }

        Mark(table, "_", IdentifierStart | IdentifierPart | PathPart | UriPart);
        Mark(table, "'-", IdentifierPart);
        Mark(table, ".-+", PathPart);
        Mark(table, "%/?:@&=+$,-.!~*'", UriPart);
        Mark(table, " \t\r\n", Space);
        return table;
    }

    static void Mark(byte[] table, string bytes, byte classes)
    {
        foreach (char c in bytes)
            table[c] |= classes;
    }
}
