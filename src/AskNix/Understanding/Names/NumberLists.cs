namespace AskNix.Understanding.Names;

/// <summary>Lists of small numbers one after the other in a shipped file: where each begins, and then all of them. Immutable.</summary>
readonly struct NumberLists
{
    readonly NumberList<int> _starts;
    readonly NumberList<ushort> _numbers;

    /// <param name="file">The file.</param>
    /// <param name="count">How many lists there are.</param>
    /// <param name="at">Where they begin in it; then where they end.</param>
    public NumberLists(ShippedFile file, int count, ref int at)
    {
        _starts = new NumberList<int>(file, count + 1, ref at);
        _numbers = new NumberList<ushort>(file, _starts.Span[^1], ref at);
    }

    /// <summary>How many lists there are.</summary>
    public int Count => _starts.Count - 1;

    /// <summary>One of the lists.</summary>
    public ReadOnlySpan<ushort> this[int index] => _numbers.Span[_starts.Span[index].._starts.Span[index + 1]];
}
