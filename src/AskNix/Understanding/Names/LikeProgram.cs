namespace AskNix.Understanding.Names;

/// <summary>Needs told by a program that is known: "something like firefox", "an alternative to vlc", "a krita replacement".</summary>
static class LikeProgram
{
    static readonly string[] s_before =
    [
        "like ", "similar to ", "alternative to ", "alternative for ", "alternatives to ", "replacement for ", "substitute for ", "equivalent of ",
        "equivalent to ", "instead of ", "comparable to ", "clone of ",
    ];

    static readonly string[] s_behind = [" alternative", " alternatives", " replacement", " substitute", " equivalent", " clone"];

    /// <summary>The words that name the program, to be resolved; null where nothing is likened.</summary>
    public static string? Named(string need)
    {
        foreach (var words in s_before)
        {
            var at = need.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (at == 0 || (at > 0 && need[at - 1] is ' '))
                return need[(at + words.Length)..].Trim();
        }

        foreach (var words in s_behind)
        {
            if (need.EndsWith(words, StringComparison.OrdinalIgnoreCase))
                return need[(need.StartsWith("a ", StringComparison.OrdinalIgnoreCase) ? 2 : 0)..^words.Length].Trim();
        }

        return null;
    }
}
