using AskNix.Understanding.Languages;
using AskNix.Understanding.Languages.French;

namespace AskNix.Training.Learning;

/// <summary>Takes in the lines of a lexicon, each with its language, its entries and what they mean. Of a word that stands twice the first counts.</summary>
sealed class LexiconReader
{
    // In the lists, the meaning of words that English has too.
    const string Shared = "?";

    readonly string _language;
    readonly Dictionary<string, LexiconWord> _words = new(StringComparer.Ordinal);

    LexiconReader(string language)
    {
        _language = language;
        if (language is not "es")
            return;
        foreach (var pronoun in Clitics.BeforeVerbs)
            Word(pronoun).Marks |= LexiconMarks.BeginsPhrases;
    }

    /// <summary>The words and phrases, each with what is told of it.</summary>
    public IReadOnlyDictionary<string, LexiconWord> Words => _words;

    /// <summary>How many words, or characters of a language without words, the longest entry has.</summary>
    public int Longest { get; private set; }

    /// <summary>What is told of a language in these lines, which may be of several.</summary>
    public static LexiconReader Read(string language, IEnumerable<string> lines)
    {
        var reader = new LexiconReader(language);
        foreach (var columns in lines.Select(line => line.Split('\t')).Where(columns => columns[0] == language))
        {
            foreach (var entry in EntryForms.Of(columns[1]))
                reader.Add(entry, columns.Length > 2 ? columns[2] : "");
        }

        reader.MarkParts();
        return reader;
    }

    LexiconWord Word(string words)
    {
        if (!_words.TryGetValue(words, out var word))
            _words[words] = word = new LexiconWord();
        return word;
    }

    void Add(string entry, string meaning)
    {
        if (_language is "es" && SpanishVerbs.Stems(entry).ToArray() is { Length: > 0 } stems)
        {
            foreach (var stem in stems)
                Word(stem).Stem ??= meaning.TrimStart('>');
            return;
        }

        if (meaning is Shared)
        {
            Word(entry).Marks |= LexiconMarks.Shared;
            return;
        }

        var words = entry.TrimStart('?', '!');
        var isShared = words.Length < entry.Length;
        if (_language is "fr")
            words = FrenchWords.Parted(words);
        if (isShared)
            Word(words).Marks |= LexiconMarks.Shared;
        if (entry.StartsWith('!'))
            Word(words).Marks |= LexiconMarks.Beginning;
        // "Mettez" is a form of "mettre", and phrases are found by that.
        if (meaning is ['=', .. var infinitive])
        {
            if (Word(infinitive).Meaning is not ['>', ..] verb)
            {
                AddCanonical(words, infinitive);
                return;
            }

            foreach (var form in Accents.Written(words).Append(words))
                Word(form).Infinitive ??= infinitive;
            meaning = verb;
        }

        AddWritten(words, meaning);
        foreach (var plain in Accents.Written(words))
            AddUnaccented(plain, meaning);
        // "Instaler", "suprimer"
        if (_language is "fr" && Undoubled(words) is { } undoubled)
            Word(undoubled).Undoubled ??= meaning;
    }

    // "Package" is another word for "paquet", wherever it stands.
    void AddCanonical(string words, string canonical)
    {
        Word(words).Canonical = canonical;
        Word(canonical).Marks |= LexiconMarks.Replaces;
    }

    void AddWritten(string words, string meaning)
    {
        var word = Word(words);
        if (word.Meaning is null && meaning is [Fillers.Mark, ..])
            word.Marks |= LexiconMarks.Filler;
        word.Meaning ??= meaning;
        AddForm(words);
    }

    void AddUnaccented(string words, string meaning)
    {
        var word = Word(words);
        if (word.Unaccented is null && meaning is [Fillers.Mark, ..])
            word.Marks |= LexiconMarks.Filler;
        word.Unaccented ??= meaning;
        AddForm(words);
    }

    // What an entry makes of the words in it.
    void AddForm(string words)
    {
        if (words.IndexOf(PartedVerbs.Gap, StringComparison.Ordinal) is > 0 and var gap)
            AddSecondPart(Word(words[..gap]).SecondParts, words[(gap + PartedVerbs.Gap.Length)..]);
        else if (LastWords.Of(words) is { } last)
            Word(last).Marks |= LexiconMarks.EndsClauses;
        else if (words.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end)
            Word(words[..end]).Marks |= LexiconMarks.BeginsPhrases;
        Longest = Math.Max(Longest, _language is "zh" ? words.Length : words.AsSpan().Count(' ') + 1);
    }

    static void AddSecondPart(List<string> seconds, string second)
    {
        if (!seconds.Contains(second))
            seconds.Add(second);
    }

    void MarkParts()
    {
        var phrases = _words.Where(pair => pair.Value.Meaning is not null && pair.Key.Contains(' ', StringComparison.Ordinal)).Select(pair => pair.Key).ToList();
        foreach (var part in phrases.SelectMany(phrase => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            Word(part).Marks |= LexiconMarks.InPhrase;
    }

    // Null where no letter is doubled, and for phrases.
    static string? Undoubled(string word) =>
        word.Contains(' ', StringComparison.Ordinal) || !word.Where((letter, at) => at > 0 && letter == word[at - 1]).Any() ? null
            : Accents.Without(word) is var plain ? string.Concat(plain.Where((letter, at) => at == 0 || letter != plain[at - 1])) : null;
}
