namespace AskNix.Understanding.Names;

/// <summary>
/// The words of a text, small and without apostrophes. Signs inside a name part its words: flake.lock, /etc/hosts, nix-env. A word is only there until the next.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="room">Where a word is written; a longer one gets room of its own.</param>
ref struct PlainWords(ReadOnlySpan<char> text, Span<char> room)
{
    ReadOnlySpan<char> _rest = text;
    Span<char> _room = room;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly PlainWords GetEnumerator() => this;

    public bool MoveNext()
    {
        var start = 0;
        while (start < _rest.Length && !IsOfWord(_rest[start]))
            start++;
        var end = start;
        while (end < _rest.Length && IsOfWord(_rest[end]))
            end++;
        if (end == start)
            return false;
        if (_room.Length < end - start)
            _room = new char[end - start];
        var length = 0;
        foreach (var sign in _rest[start..end])
        {
            if (sign is not '\'')
                _room[length++] = char.ToLowerInvariant(sign);
        }

        Current = _room[..length];
        _rest = _rest[end..];
        return true;
    }

    static bool IsOfWord(char sign) => char.IsLetterOrDigit(sign) || sign is '\'';
}
