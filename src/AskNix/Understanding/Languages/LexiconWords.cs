using AskNix.Understanding.Names;

namespace AskNix.Understanding.Languages;

/// <summary>Words and phrases of a lexicon as they lie in its shipped file, each with the number of its entry. Immutable.</summary>
sealed class LexiconWords
{
    readonly WordList _words;
    readonly NumberList<ushort> _entries;

    /// <param name="file">The file.</param>
    /// <param name="at">Where they begin in it; then where they end.</param>
    public LexiconWords(ShippedFile file, ref int at)
    {
        Longest = file.Number(ref at);
        HasFillers = file.Number(ref at) > 0;
        _words = new WordList(file, ref at);
        _entries = new NumberList<ushort>(file, _words.Count, ref at);
    }

    /// <summary>How many words, or characters of a language without words, the longest phrase has.</summary>
    public int Longest { get; }

    /// <summary>Whether any of them says nothing wherever it stands.</summary>
    public bool HasFillers { get; }

    /// <summary>The number of the entry; -1 where there is none.</summary>
    public int Find(ReadOnlySpan<char> words) => _words.Find(words) is >= 0 and var at ? _entries.Span[at] : -1;
}
