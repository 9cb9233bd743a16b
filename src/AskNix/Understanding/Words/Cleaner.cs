using System.Globalization;
using System.Text;

namespace AskNix.Understanding.Words;

/// <summary>
/// Takes out what carries no meaning and could hurt a terminal: control and format characters, direction marks, emoji. Typographic
/// quotes and dashes become plain ones. What is longer than anyone says is cut.
/// </summary>
static class Cleaner
{
    public const int LongestSentence = 4000;

    public static string Clean(string sentence)
    {
        var clean = new StringBuilder(Math.Min(sentence.Length, LongestSentence));
        foreach (var rune in sentence.EnumerateRunes())
        {
            if (clean.Length >= LongestSentence)
                break;
            Append(clean, rune);
        }

        return clean.ToString().Trim();
    }

    static void Append(StringBuilder clean, Rune rune)
    {
        switch (rune.Value)
        {
            case '\n':
                clean.Append('\n');
                return;
            case '‘' or '’' or 'ʼ' or '´' or '`':
                clean.Append('\'');
                return;
            case '“' or '”' or '„' or '«' or '»':
                clean.Append('"');
                return;
            case '→' or '⇒' or '➜':
                clean.Append("->");
                return;
            case '–' or '‑':
                clean.Append('-');
                return;
            // "emacs—oops, helix": a thought ends there.
            case '—':
                clean.Append(", ");
                return;
            case '，' or '、':
                clean.Append(", ");
                return;
            case '。' or '！':
                clean.Append(". ");
                return;
            case '\uFFFD':
                return;
        }

        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                clean.Append(' ');
                return;
            case UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
            case UnicodeCategory.OtherSymbol or UnicodeCategory.EnclosingMark or UnicodeCategory.NonSpacingMark:
                return;
            case UnicodeCategory.ModifierSymbol when rune.Value > 127:
                return;
            default:
                clean.Append(rune.ToString());
                return;
        }
    }
}
