namespace Nix.Formats;

/// <summary>The open directories of an archive, with the last name seen in each, all in one piece of memory.</summary>
internal sealed class NarDirectoryStack
{
    private readonly List<int> _starts = [];
    private byte[] _names = new byte[NarLimits.Name];
    private int _end;

    internal int Depth => _starts.Count;

    internal void Push() => _starts.Add(_end);

    internal void Pop()
    {
        _end = _starts[^1];
        _starts.RemoveAt(_starts.Count - 1);
    }

    /// <summary>Whether the name comes after the last one of the innermost directory, which it then is.</summary>
    internal bool TryAdvance(ReadOnlySpan<byte> name)
    {
        var start = _starts[^1];
        if (name.SequenceCompareTo(_names.AsSpan(start, _end - start)) <= 0)
            return false;
        if (_names.Length < start + name.Length)
            Array.Resize(ref _names, (start + name.Length) * 2);
        name.CopyTo(_names.AsSpan(start));
        _end = start + name.Length;
        return true;
    }
}
