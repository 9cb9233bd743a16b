using System.Text;

namespace AskNix.Understanding.Names;

/// <summary>
/// A text shipped inside the assembly whose lines are in the order of their keys: one is found without reading the others. Lines for people begin with #,
/// which comes before any letter, and stand first. Safe to share between threads.
/// </summary>
/// <param name="file">The name of the file in the assembly.</param>
/// <param name="key">What each line is found by.</param>
sealed class SortedLines(string file, LineKey key)
{
    /// <summary>A line is found by its first word.</summary>
    public static ReadOnlySpan<char> FirstWord(ReadOnlySpan<byte> line, Span<char> room) => room[..Encoding.ASCII.GetChars(line[..line.IndexOf((byte)' ')], room)];

    /// <summary>Longer keys are not looked for.</summary>
    public const int Longest = 80;

    readonly ReadOnlyMemory<byte> _file = new ShippedFile(file).Memory;

    /// <summary>The line of a key, without its end; empty where there is none.</summary>
    public ReadOnlySpan<byte> Find(scoped ReadOnlySpan<char> sought)
    {
        if (sought.Length is 0 or > Longest)
            return [];
        Span<char> room = stackalloc char[Longest];
        var text = _file.Span;
        var (low, high) = (0, text.Length);
        while (low < high)
        {
            var start = text[..(low + ((high - low) / 2))].LastIndexOf((byte)'\n') + 1;
            var line = text[start..];
            line = line[..line.IndexOf((byte)'\n')];
            switch (line.StartsWith("#"u8) ? -1 : key(line, room).SequenceCompareTo(sought))
            {
                case 0:
                    return line;
                case < 0:
                    low = start + line.Length + 1;
                    break;
                default:
                    high = start;
                    break;
            }
        }

        return [];
    }
}
