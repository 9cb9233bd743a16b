using System.Text;

namespace AskNix.Engines.Traditional;

/// <summary>Takes colours and other control sequences (ECMA-48) out of what tools print.</summary>
internal static class TerminalText
{
    public static string Plain(string text)
    {
        if (!text.Contains('\e', StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\e')
            {
                plain.Append(text[at]);
                continue;
            }
            if (at + 1 < text.Length && text[at + 1] == '[')
            {
                at += 2;
                while (at < text.Length && text[at] is < '@' or > '~')
                    at++;
            }
            else
            {
                at++;
            }
        }
        return plain.ToString();
    }
}
