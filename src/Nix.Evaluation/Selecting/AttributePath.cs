using System.Text;

namespace Nix.Evaluation.Selecting;

/// <summary>A path of attributes as the command line has it: <c>a.b."c.d"</c>.</summary>
static class AttributePath
{
    /// <summary>Its parts; quotes keep dots together.</summary>
    public static IReadOnlyList<string> Parse(string text)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        bool isQuoted = false;
        foreach (char c in text)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c == '.' && !isQuoted)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else
            {
                part.Append(c);
            }
        }

        if (part.Length > 0)
            parts.Add(part.ToString());
        return parts;
    }
}
