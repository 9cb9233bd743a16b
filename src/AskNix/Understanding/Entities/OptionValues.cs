using System.Globalization;
using System.Text;

namespace AskNix.Understanding.Entities;

/// <summary>Writes what a person says as a Nix expression: <c>on</c> is <c>true</c>, a word is a string, a list stays a list.</summary>
static class OptionValues
{
    public static string Expression(string said, string option)
    {
        var text = said.Trim();
        if (text.Length >= 2 && text[0] == text[^1] && text[0] is '"' or '\'')
            return Quote(text[1..^1].Trim('"', '\''));
        if (Boolean(text, option) is { } boolean)
            return boolean;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) || text is "null")
            return text;
        if ((text[0] == '[' && text[^1] == ']') || (text[0] == '{' && text[^1] == '}') || text.StartsWith("pkgs.", StringComparison.Ordinal))
            return text;
        return Quote(text);
    }

    /// <summary>A Nix string of this text.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            switch (character)
            {
                case '"' or '\\':
                    quoted.Append('\\').Append(character);
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                default:
                    quoted.Append(character);
                    break;
            }
        }

        return quoted.Append('"').Replace("${", "\\${").ToString();
    }

    static string? Boolean(string text, string option)
    {
        var word = text.ToLowerInvariant();
        if (word is "true" or "false")
            return word;
        var last = option[(option.LastIndexOf('.') + 1)..];
        var takesBoolean = last.StartsWith("enable", StringComparison.Ordinal) || last.StartsWith("allow", StringComparison.Ordinal)
            || last is "automatic" or "useDHCP" or "powerOnBoot" or "wheelNeedsPassword";
        return word switch
        {
            "on" or "enabled" or "yes" when takesBoolean => "true",
            "off" or "disabled" or "no" when takesBoolean => "false",
            _ => null,
        };
    }
}
