namespace AskNix.Understanding.Languages;

/// <summary>The lexicons of all languages, each read when it is first asked for: they are large, and a sentence is of one language. Safe to share.</summary>
/// <param name="files">Data files whose words count before the lexicons' own.</param>
sealed class Lexicons(IReadOnlyList<string> files)
{
    readonly Dictionary<string, Lazy<Lexicon>> _read = Lexicon.Languages.ToDictionary(language => language, language => new Lazy<Lexicon>(() => Lexicon.Read(language, files)), StringComparer.Ordinal);

    public Lexicon Of(string language) => _read[language].Value;

    /// <summary>Those of languages whose words have blanks between them.</summary>
    public IReadOnlyList<Lexicon> Spaced()
    {
        // Whoever types a word that nobody knows waits for all of them.
        Parallel.ForEach(_read.Values.SkipLast(1), lexicon => _ = lexicon.Value);
        return [.. _read.Values.SkipLast(1).Select(lexicon => lexicon.Value)];
    }

    public IReadOnlyList<Lexicon> All() => [.. Spaced(), Of("zh")];
}
