using System.Text;

namespace AskNix.Understanding.Names;

/// <summary>How names are compared: "VS Code", "vs-code" and "vscode" are one.</summary>
static class NameKey
{
    public static string Of(ReadOnlySpan<char> name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (character is not (' ' or '-' or '_' or '.' or '\'' or '/' or ','))
                key.Append(char.ToLowerInvariant(character));
        }

        return key.ToString();
    }
}
