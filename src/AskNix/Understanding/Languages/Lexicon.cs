using AskNix.Understanding.Names;

namespace AskNix.Understanding.Languages;

/// <summary>The words of one language that wishes are made of, from its file in <c>Data/languages</c>, and what turns of a conversation lean with, from <c>Data/turns.tsv</c>.</summary>
sealed class Lexicon
{
    static readonly string[] Languages = ["de", "es", "fr", "zh"];

    // A shorter word without its accents is another word: "a" and "à", "si" and "sí".
    const int LeastUnaccented = 4;

    readonly Dictionary<string, string> _meanings = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _unaccented = new(StringComparer.Ordinal);
    readonly HashSet<string> _shared = new(StringComparer.Ordinal);
    readonly HashSet<string> _beginnings = new(StringComparer.Ordinal);
    readonly HashSet<string> _inPhrases = new(StringComparer.Ordinal);
    int _longest;

    Lexicon(string language) => Language = language;

    /// <summary>The language's two letters.</summary>
    public string Language { get; }

    /// <summary>What stands between its words.</summary>
    public string Between => Language is "zh" ? "" : " ";

    /// <summary>All languages. Of a word that is also in one of these data files, the meaning there counts.</summary>
    public static List<Lexicon> ReadAll(IEnumerable<string> files)
    {
        var lexicons = new Dictionary<string, Lexicon>(StringComparer.Ordinal);
        foreach (var columns in files.Concat(Languages.Select(language => $"AskNix.languages.{language}.tsv")).SelectMany(DataLines.Read))
        {
            if (!lexicons.TryGetValue(columns[0], out var lexicon))
                lexicons[columns[0]] = lexicon = new Lexicon(columns[0]);
            foreach (var entry in columns[1].Split('|'))
                lexicon.Add(entry, columns.Length > 2 ? columns[2] : "");
        }

        return [.. lexicons.Values];
    }

    /// <summary>How many words, or characters of a language without words, an entry that begins with this one may have.</summary>
    public int LongestFrom(string word) => Language is "zh" || _beginnings.Contains(word) ? _longest : 1;

    /// <summary>Whether a phrase has the word in it, wherever.</summary>
    public bool IsInPhrase(string word) => _inPhrases.Contains(word);

    /// <summary>What a word or phrase means in English, empty where English has no word for it; null for what is none. Accents may be missing, and a verb may carry its pronouns.</summary>
    public string? Meaning(string words)
    {
        if (_meanings.TryGetValue(words, out var meaning) || Language is "zh")
            return meaning;
        if (words.Length >= LeastUnaccented && _unaccented.TryGetValue(words, out var unaccented))
            return unaccented;
        return words.Contains(' ', StringComparison.Ordinal) ? null : WithPronouns(words);
    }

    /// <summary>Whether a word tells the language: English has none of that spelling.</summary>
    public bool Tells(string words) => _meanings.ContainsKey(words) && !_shared.Contains(words);

    // "Búscame", "quítalo", "montre-moi", "enlève-le"
    string? WithPronouns(string word)
    {
        foreach (var (ending, said) in Clitics.Of(Language))
        {
            if (word.Length <= ending.Length + 2 || !word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var verb = word[..^ending.Length];
            if ((_meanings.GetValueOrDefault(verb) ?? _unaccented.GetValueOrDefault(Accents.Without(verb))) is { } meaning && meaning.StartsWith('>'))
                return meaning + said;
        }

        return null;
    }

    void Add(string entry, string meaning)
    {
        var words = entry.TrimStart('?');
        if (words.Length < entry.Length)
            _shared.Add(words);
        _meanings.TryAdd(words, meaning);
        foreach (var plain in Accents.Written(words))
            _unaccented.TryAdd(plain, meaning);
        if (words.Contains(' ', StringComparison.Ordinal))
            _inPhrases.UnionWith(words.Split(' '));
        if (words.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end)
            _beginnings.UnionWith(Accents.Written(words[..end]).Append(words[..end]));
        _longest = Math.Max(_longest, Language is "zh" ? words.Length : words.AsSpan().Count(' ') + 1);
    }
}
