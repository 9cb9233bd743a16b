using System.Globalization;

namespace Nix.Evaluation.Builtins.Data;

/// <summary>How messages about JSON name characters that nobody can see.</summary>
static class JsonControlCharacter
{
    static readonly string[] Names =
    [
        "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "HT", "LF", "VT", "FF", "CR", "SO", "SI",
        "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US",
    ];

    /// <summary>What is to be written in a string in the place of a character below 32.</summary>
    public static string Describe(byte character)
    {
        string letter = character switch
        {
            (byte)'\b' => " or \\b",
            (byte)'\t' => " or \\t",
            (byte)'\n' => " or \\n",
            (byte)'\f' => " or \\f",
            (byte)'\r' => " or \\r",
            _ => "",
        };
        return string.Create(CultureInfo.InvariantCulture, $"U+{character:X4} ({Names[character]}) must be escaped to \\u{character:X4}{letter}");
    }

    /// <summary>A character of what was read.</summary>
    public static string Shown(char character) =>
        character < ' ' ? string.Create(CultureInfo.InvariantCulture, $"<U+{(int)character:X4}>") : character.ToString();
}
