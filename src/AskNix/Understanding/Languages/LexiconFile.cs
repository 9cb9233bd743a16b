using AskNix.Understanding.Names;

namespace AskNix.Understanding.Languages;

/// <summary>
/// The words of one language that wishes are made of, and those that turns of a conversation lean with, in the form that training/train makes of
/// <c>Data/languages</c> and <c>Data/turns.tsv</c>. It is looked up where it lies in memory, so that a start reads only what its sentence asks for. Immutable.
/// </summary>
sealed class LexiconFile
{
    readonly WordList _texts;
    readonly NumberList<LexiconEntry> _entries;
    readonly LexiconWords _words;

    // Only those of which turns have something else to tell than sentences.
    readonly LexiconWords _turns;

    /// <param name="language">The language's two letters.</param>
    /// <param name="file">The file, as it is shipped.</param>
    /// <exception cref="InvalidDataException">The file is in another form.</exception>
    public LexiconFile(string language, ShippedFile file)
    {
        Language = language;
        if (!file.Bytes.StartsWith(Beginning))
            throw new InvalidDataException("The compiled lexicon is not in the form that this program reads; run training/train.");
        var at = Beginning.Length;
        _texts = new WordList(file, ref at);
        _entries = new NumberList<LexiconEntry>(file, file.Number(ref at), ref at);
        _words = new LexiconWords(file, ref at);
        _turns = new LexiconWords(file, ref at);
    }

    /// <summary>The file that is shipped for a language.</summary>
    public static LexiconFile Shipped(string language) => new(language, new ShippedFile($"AskNix.languages.{language}.bin"));

    /// <summary>How such a file begins.</summary>
    public static ReadOnlySpan<byte> Beginning => "ask-nix lexicon 1\n"u8;

    /// <summary>The language's two letters.</summary>
    public string Language { get; }

    /// <summary>How many words, or characters of a language without words, the longest entry has.</summary>
    public int Longest(bool inTurns) => (inTurns ? _turns : _words).Longest;

    /// <summary>Whether there are words that say nothing wherever they stand.</summary>
    public bool HasFillers(bool inTurns) => (inTurns ? _turns : _words).HasFillers;

    /// <summary>The entry of a word or phrase.</summary>
    public LexiconEntry Find(ReadOnlySpan<char> words, bool inTurns)
    {
        var entry = inTurns ? _turns.Find(words) : -1;
        if (entry < 0)
            entry = _words.Find(words);
        return entry < 0 ? default : _entries.Span[entry];
    }

    /// <summary>The text of a number in an entry; null where there is none.</summary>
    public string? Text(ushort number) => number == 0 ? null : _texts[number - 1];
}
