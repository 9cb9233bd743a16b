using System.Globalization;
using System.Text;

namespace AskNix.Cli.Terminals;

/// <summary>
/// Makes text that came from the machine safe to show: control characters, which a terminal would obey, and characters that turn the
/// direction of writing, which make a line read other than it is, are written as escapes.
/// </summary>
internal static class Printable
{
    /// <summary>For one line: tabs stay, line breaks do not.</summary>
    public static string Line(string text) => Escape(text, keepLines: false);

    /// <summary>For text of several lines.</summary>
    public static string Lines(string text) => Escape(text, keepLines: true);

    private static string Escape(string text, bool keepLines)
    {
        if (!text.Any(character => MustEscape(character, keepLines)))
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (!MustEscape(character, keepLines))
                escaped.Append(character);
            else
                escaped.Append(character < 0x100 ? "\\x" : "\\u").Append(((int)character).ToString(character < 0x100 ? "x2" : "x4", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }

    private static bool MustEscape(char character, bool keepLines) => character switch
    {
        '\t' => false,
        '\n' => !keepLines,
        < ' ' or '\x7f' => true,
        >= '\x80' and <= '\x9f' => true,
        '\u061c' or '\u200e' or '\u200f' or >= '\u2028' and <= '\u202e' or >= '\u2066' and <= '\u2069' => true,
        _ => false,
    };
}
