using System.Text;

namespace AskNix.Cli.Terminals;

/// <summary>How many columns text takes up, as far as a status line needs to know.</summary>
internal static class DisplayWidth
{
    /// <summary>The text cut so that it takes up at most <paramref name="columns"/>, with an ellipsis where something was cut.</summary>
    public static string Cut(string text, int columns)
    {
        var used = 0;
        var fitting = 0;
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            used += Of(rune);
            position += rune.Utf16SequenceLength;
            if (used <= columns - 1)
                fitting = position;
        }

        return used <= columns ? text : string.Concat(text.AsSpan(0, fitting), "…");
    }

    public static int Of(string text)
    {
        var used = 0;
        foreach (var rune in text.EnumerateRunes())
            used += Of(rune);
        return used;
    }

    private static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    // The blocks of East Asian writing and of pictures.
    private static bool IsWide(int value) =>
        value is >= 0x1100 and <= 0x115f or >= 0x2e80 and <= 0xa4cf or >= 0xac00 and <= 0xd7a3 or >= 0xf900 and <= 0xfaff
            or >= 0xfe30 and <= 0xfe6f or >= 0xff00 and <= 0xff60 or >= 0xffe0 and <= 0xffe6 or >= 0x1f300 and <= 0x1faff or >= 0x20000 and <= 0x3fffd;
}
