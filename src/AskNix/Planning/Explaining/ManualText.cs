using System.Text;

namespace AskNix.Planning.Explaining;

/// <summary>
/// The texts of NixOS's manual for a terminal. They are Markdown with roles (<c>{option}`services.x`</c>) and fenced notes
/// (<c>:::{.note}</c>), which say to a web page what a person sees anyway.
/// </summary>
internal static class ManualText
{
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.TrimStart().StartsWith(":::"))
                continue;
            if (plain.Length > 0)
                plain.Append('\n');
            AddWithoutRoles(line, plain);
        }

        return plain.ToString();
    }

    // A role is a small word in braces right before a backquote.
    private static void AddWithoutRoles(ReadOnlySpan<char> line, StringBuilder plain)
    {
        while (line.IndexOf('{') is >= 0 and var open)
        {
            var role = line[(open + 1)..];
            var length = role.IndexOfAnyExceptInRange('a', 'z');
            var isRole = length > 0 && role[length..].StartsWith("}`");
            plain.Append(line[..(isRole ? open : open + 1)]);
            line = isRole ? role[(length + 1)..] : role;
        }

        plain.Append(line);
    }
}
