using System.Text;

namespace AskNix.Understanding.Names;

/// <summary>
/// What package descriptions call the words of a need, from the shipped table. It is looked through where it lies in memory: a search has few
/// words. Immutable; safe to share between threads.
/// </summary>
sealed class Meanings(ShippedFile table)
{
    /// <summary>The table that is shipped.</summary>
    public static Meanings Shipped() => new(new ShippedFile("AskNix.meanings.txt"));

    /// <summary>What descriptions call it besides the word itself.</summary>
    public IEnumerable<string> InDescriptions(string word)
    {
        if (word.Length == 0 || word.AsSpan().ContainsAny(" :\n"))
            return [];
        var wanted = Encoding.UTF8.GetBytes(word);
        var bytes = table.Bytes;
        for (var at = 0; bytes[at..].IndexOf(wanted) is >= 0 and var next;)
        {
            var start = at + next;
            at = start + wanted.Length;
            var line = bytes[..start].LastIndexOf((byte)'\n') + 1;
            if (bytes[line] is (byte)'#' || (start > line && bytes[start - 1] is not (byte)' ') || (at < bytes.Length && bytes[at] is not ((byte)' ' or (byte)'\n' or (byte)':')))
                continue;
            // Before the colon only the first word is what people say too.
            var colon = line + bytes[line..].IndexOf((byte)':');
            if (start == line || start > colon)
                return [.. Encoding.UTF8.GetString(bytes[line..colon]).Split(' ').Where(other => !string.Equals(other, word, StringComparison.Ordinal))];
        }

        return [];
    }
}
