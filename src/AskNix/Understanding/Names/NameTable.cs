using System.Runtime.CompilerServices;
using System.Text;

namespace AskNix.Understanding.Names;

/// <summary>
/// A tab-separated file shipped inside the assembly, whose rows are found by the names in them: that of the first column, and those
/// parted by a separator in the second; lines beginning with # are for people. Only what is asked for becomes a string, as the names are
/// many and a sentence has few. Immutable; safe to share between threads.
/// </summary>
[SkipLocalsInit]
sealed class NameTable
{
    // Longer names there are none, and longer words are no name.
    const int Longest = 200;

    readonly ShippedFile _file;
    readonly NameSpelling _spelling;
    readonly byte _separator;
    readonly List<int> _rows = [];
    readonly List<Name> _names = [];
    readonly int[] _buckets;

    /// <param name="file">The name of the file in the assembly.</param>
    /// <param name="separator">Parts the names of the second column; blanks around them do not matter.</param>
    /// <param name="spelling">How names are compared.</param>
    public NameTable(string file, char separator, NameSpelling spelling)
    {
        (_file, _separator, _spelling) = (new ShippedFile(file), (byte)separator, spelling);
        var bytes = _file.Bytes;
        var aliases = new List<Range>(2048);
        var count = 0;
        for (int at = 0, end; at < bytes.Length; at = end + 1)
        {
            end = EndOfLine(at);
            if (bytes[at] is (byte)'#' or (byte)'\n')
                continue;
            _rows.Add(at);
            var others = Column(at, end, 1);
            aliases.Add(others);
            count += bytes[others].Count(_separator) + 2;
        }

        _names.EnsureCapacity(count);
        _buckets = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)count)];
        // A row's own name beats another's alias; otherwise the earlier row wins.
        foreach (var row in _rows)
            Add(Column(row, 0), row);
        for (var row = 0; row < _rows.Count; row++)
        {
            var (start, end) = (aliases[row].Start.Value, aliases[row].End.Value);
            for (var next = 0; start < end; start = next + 1)
            {
                next = bytes[start..end].IndexOf(_separator) is >= 0 and var at ? start + at : end;
                Add(Trimmed(start, next), _rows[row]);
            }
        }
    }

    /// <summary>All rows, in the order of the file.</summary>
    public IReadOnlyList<int> Rows => _rows;

    /// <summary>The row that goes by a name; null where none does.</summary>
    public int? Find(ReadOnlySpan<char> name)
    {
        Span<char> key = stackalloc char[Longest];
        if (name.Length > Longest || _spelling(name, key) is not (> 0 and var length))
            return null;
        var found = Find(key[..length], string.GetHashCode(key[..length], StringComparison.Ordinal));
        return found < 0 ? null : _names[found].Row;
    }

    /// <summary>A column of a row, empty where the row is shorter.</summary>
    public string Text(int row, int column) => Encoding.UTF8.GetString(_file.Bytes[Column(row, column)]);

    /// <summary>Every name as it is compared, with its row.</summary>
    public IEnumerable<(string Key, int Row)> Keys()
    {
        foreach (var name in _names)
            yield return (KeyOf(name), name.Row);
    }

    void Add(Range name, int row)
    {
        Span<char> key = stackalloc char[Longest];
        var length = Spell(name, key);
        if (length is 0)
            return;
        var hash = string.GetHashCode(key[..length], StringComparison.Ordinal);
        if (Find(key[..length], hash) >= 0)
            return;
        ref var bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _names.Add(new Name(hash, name, row, bucket));
        bucket = _names.Count;
    }

    int Find(ReadOnlySpan<char> key, int hash)
    {
        Span<char> other = stackalloc char[Longest];
        for (var at = _buckets[hash & (_buckets.Length - 1)]; at > 0; at = _names[at - 1].Next)
        {
            var name = _names[at - 1];
            if (name.Hash == hash && other[..Spell(name.Place, other)].SequenceEqual(key))
                return at - 1;
        }

        return -1;
    }

    string KeyOf(Name name)
    {
        Span<char> key = stackalloc char[Longest];
        return key[..Spell(name.Place, key)].ToString();
    }

    int Spell(Range name, Span<char> key)
    {
        Span<char> text = stackalloc char[Longest];
        return Encoding.UTF8.TryGetChars(_file.Bytes[name], text, out var length) ? _spelling(text[..length], key)
            : throw new InvalidDataException($"The name {Encoding.UTF8.GetString(_file.Bytes[name])} is too long.");
    }

    Range Trimmed(int start, int end)
    {
        while (start < end && _file.Bytes[start] is (byte)' ')
            start++;
        while (start < end && _file.Bytes[end - 1] is (byte)' ')
            end--;
        return start..end;
    }

    Range Column(int row, int column) => Column(row, EndOfLine(row), column);

    Range Column(int start, int end, int column)
    {
        for (; column > 0; column--)
        {
            var tab = _file.Bytes[start..end].IndexOf((byte)'\t');
            if (tab < 0)
                return end..end;
            start += tab + 1;
        }

        var length = _file.Bytes[start..end].IndexOf((byte)'\t');
        return start..(length < 0 ? end : start + length);
    }

    int EndOfLine(int start) => _file.Bytes[start..].IndexOf((byte)'\n') is >= 0 and var length ? start + length : _file.Bytes.Length;

    readonly record struct Name(int Hash, Range Place, int Row, int Next);
}
