namespace AskNix.Understanding.Words;

/// <summary>
/// A set of words that is only ever asked whether it has one. It is made at every start from thousands of words of which a sentence has ten, so that it keeps
/// a number for each instead of the word.
/// </summary>
sealed class Vocabulary
{
    // Twice the words of the grammar, so that hardly any word stands in another's place.
    const int UsualRoom = 8192;

    ulong[] _keys = new ulong[UsualRoom];
    int _count;

    public void Add(ReadOnlySpan<char> word)
    {
        if (_count >= _keys.Length / 4 * 3)
            Grow();
        Put(WordKey.Of(word));
    }

    public void AddAll(IEnumerable<string> words)
    {
        foreach (var word in words)
            Add(word);
    }

    public bool Contains(ReadOnlySpan<char> word) => _keys[PlaceOf(WordKey.Of(word))] != 0;

    void Put(ulong key)
    {
        ref var place = ref _keys[PlaceOf(key)];
        if (place == 0)
            _count++;
        place = key;
    }

    // Where a key stands, or would.
    int PlaceOf(ulong key)
    {
        var last = _keys.Length - 1;
        var at = (int)(key >> 32) & last;
        while (_keys[at] != 0 && _keys[at] != key)
            at = (at + 1) & last;
        return at;
    }

    void Grow()
    {
        var keys = _keys;
        (_keys, _count) = (new ulong[keys.Length * 2], 0);
        foreach (var key in keys)
        {
            if (key != 0)
                Put(key);
        }
    }
}
