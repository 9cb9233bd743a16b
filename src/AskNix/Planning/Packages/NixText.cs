using System.Collections.Immutable;
using System.Text;

namespace AskNix.Planning.Packages;

/// <summary>Writes values as Nix expressions, so that nothing inside them has a meaning in the language.</summary>
internal static class NixText
{
    /// <summary>A string literal.</summary>
    public static string String(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var letter in value)
        {
            text.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '$' => "\\$",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => letter,
            });
        }
        return text.Append('"').ToString();
    }

    /// <summary>An absolute path; built from a string, because a path literal cannot hold every name.</summary>
    public static string Path(string absolute) => $"(/. + {String(absolute)})";

    /// <summary>A list of strings.</summary>
    public static string List(IEnumerable<string> values) => $"[ {string.Join(' ', values.Select(String))} ]";

    /// <summary>Attribute paths, such as <c>kdePackages.kate</c>, as a list of lists of names.</summary>
    public static string AttributePaths(ImmutableArray<string> attributes) =>
        $"[ {string.Concat((attributes.IsDefault ? [] : attributes).Select(attribute => List(attribute.Split('.')) + " "))}]";
}
