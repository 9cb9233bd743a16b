using AskNix.Understanding.Languages;

namespace AskNix.Training.Learning;

/// <summary>What the lines of a lexicon tell of one word or phrase; see <see cref="LexiconEntry"/>.</summary>
sealed class LexiconWord
{
    public string? Meaning { get; set; }

    public string? Unaccented { get; set; }

    public string? Undoubled { get; set; }

    public string? Infinitive { get; set; }

    public string? Canonical { get; set; }

    public string? Stem { get; set; }

    public List<string> SecondParts { get; } = [];

    public LexiconMarks Marks { get; set; }
}
