using System.Collections.Immutable;
using System.Text;

namespace AskNix.Engines.Traditional;

/// <summary>Writes strings as Nix expressions, so that a name from a sentence stays a name whatever is in it.</summary>
public static class NixText
{
    /// <summary>Attribute paths as a list of lists of names.</summary>
    public static string AttributePaths(ImmutableArray<string> attributes)
    {
        var list = new StringBuilder("[ ");
        foreach (var attribute in attributes.IsDefault ? [] : attributes)
            list.Append("[ ").AppendJoin(' ', attribute.Split('.').Select(Quote)).Append(" ] ");
        return list.Append(']').ToString();
    }

    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var at = 0; at < text.Length; at++)
        {
            quoted.Append(text[at] switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '$' when at + 1 < text.Length && text[at + 1] == '{' => "\\$",
                var character => character.ToString(),
            });
        }
        return quoted.Append('"').ToString();
    }
}
