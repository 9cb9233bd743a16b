using System.Text;

namespace Nix.Syntax.Ast;

/// <summary>Path literals as absolute paths.</summary>
public static class PathText
{
    /// <summary>The absolute path a literal stands for, as text: <c>.</c> and <c>..</c> resolved by name only.</summary>
    /// <param name="written">The literal, or the first part of one with interpolations, whose last slash stays.</param>
    /// <param name="directory">The directory of the file, absolute.</param>
    /// <param name="home">The home directory, for <c>~/</c>.</param>
    public static string Resolve(ReadOnlySpan<byte> written, string directory, string home)
    {
        string literal = Encoding.UTF8.GetString(written);
        if (literal[0] == '~')
            return home + literal[1..];
        string path = Canonical(literal[0] == '/' ? literal : directory + "/" + literal);
        return literal.Length > 1 && literal[^1] == '/' ? path + "/" : path;
    }

    static string Canonical(string path)
    {
        var parts = new List<string>();
        foreach (string part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or ".."))
                parts.Add(part);
        }

        return "/" + string.Join('/', parts);
    }
}
