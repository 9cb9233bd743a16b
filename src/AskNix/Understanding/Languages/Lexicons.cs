namespace AskNix.Understanding.Languages;

/// <summary>The lexicons of all languages. Immutable; safe to share between threads.</summary>
sealed class Lexicons
{
    static readonly LexiconFile[] Files = Array.ConvertAll(Lexicon.Languages, LexiconFile.Shipped);

    /// <summary>What sentences are looked up in.</summary>
    public static readonly Lexicons OfSentences = new(inTurns: false);

    /// <summary>What turns of a conversation are looked up in.</summary>
    public static readonly Lexicons OfTurns = new(inTurns: true);

    Lexicons(bool inTurns) => All = Array.ConvertAll(Files, file => new Lexicon(file, inTurns));

    public IReadOnlyList<Lexicon> All { get; }

    /// <summary>Those of languages whose words have blanks between them.</summary>
    public IEnumerable<Lexicon> Spaced => All.SkipLast(1);

    public Lexicon Of(string language) => All[Array.IndexOf(Lexicon.Languages, language)];
}
