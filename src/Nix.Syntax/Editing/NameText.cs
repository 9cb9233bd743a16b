using System.Text;

namespace Nix.Syntax.Editing;

/// <summary>How a name is written in Nix.</summary>
static class NameText
{
    static readonly HashSet<string> Keywords = ["if", "then", "else", "assert", "with", "let", "in", "rec", "inherit"];

    /// <summary>The name, in quotes where it is no identifier.</summary>
    public static string Of(string name) => IsIdentifier(name) || name == "or" ? name : Quote(name);

    /// <summary>Whether it can stand alone as the name of a variable.</summary>
    public static bool IsIdentifier(string name) =>
        name.Length > 0 && (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '\'' or '-')
        && !Keywords.Contains(name) && name != "or";

    /// <summary>A string literal with that value.</summary>
    public static string Quote(string value)
    {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '$' when i + 1 < value.Length && value[i + 1] == '{' => "\\$",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
