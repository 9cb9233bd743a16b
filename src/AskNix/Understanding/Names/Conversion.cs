namespace AskNix.Understanding.Names;

/// <summary>Watches words go by for one form of files that becomes another: "webp to jpeg" asks for what converts, though it does not say so.</summary>
struct Conversion
{
    /// <summary>What such a wish is one for.</summary>
    public const string Verb = "convert";

    bool _from;
    bool _to;

    /// <summary>Whether this word ends such a wish.</summary>
    /// <param name="word">The next word, in small letters.</param>
    /// <param name="isFormat">Whether it is a form of files.</param>
    public bool Ends(string word, bool isFormat)
    {
        if (word is "a" or "an" or "the")
            return false;
        var ends = isFormat && _to;
        _to = _from && word is "to" or "into" or "as";
        _from = isFormat;
        return ends;
    }
}
