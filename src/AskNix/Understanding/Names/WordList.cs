using System.Runtime.CompilerServices;
using System.Text;

namespace AskNix.Understanding.Names;

/// <summary>
/// Words laid side by side in a shipped file, found without making a string of any: their number, where each ends, their UTF-8 text.
/// A list that is searched is in the order of its bytes. Immutable.
/// </summary>
[SkipLocalsInit]
sealed class WordList
{
    // Nobody looks up longer ones.
    const int Longest = 200;

    readonly ShippedFile _file;
    readonly NumberList<int> _ends;
    readonly int _text;

    /// <param name="file">The file.</param>
    /// <param name="at">Where the list begins in it; then where it ends.</param>
    public WordList(ShippedFile file, ref int at)
    {
        _file = file;
        _ends = new NumberList<int>(file, file.Number(ref at), ref at);
        _text = at;
        at += Count == 0 ? 0 : _ends.Span[^1];
    }

    public int Count => _ends.Count;

    /// <summary>The text of a word.</summary>
    public string this[int index] => Encoding.UTF8.GetString(Word(_file.Bytes[_text..], _ends.Span, index));

    /// <summary>Which word of a sorted list this is; -1 where it is none.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        Span<byte> room = stackalloc byte[Longest];
        if (!Encoding.UTF8.TryGetBytes(word, room, out var length))
            return -1;
        ReadOnlySpan<byte> wanted = room[..length];
        var text = _file.Bytes[_text..];
        var ends = _ends.Span;
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            switch (Word(text, ends, middle).SequenceCompareTo(wanted))
            {
                case 0: return middle;
                case < 0: low = middle + 1; break;
                default: high = middle - 1; break;
            }
        }

        return -1;
    }

    static ReadOnlySpan<byte> Word(ReadOnlySpan<byte> text, ReadOnlySpan<int> ends, int index) => text[(index == 0 ? 0 : ends[index - 1])..ends[index]];
}
