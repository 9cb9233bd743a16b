using System.Text;
using AskNix.Understanding.Names;
using AskNix.Understanding.Words;

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
    readonly HashSet<string> _fillers = new(StringComparer.Ordinal);
    readonly HashSet<string> _lastWords = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<string>> _secondParts = new(StringComparer.Ordinal);
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
            foreach (var entry in EntryForms.Of(columns[1]))
                lexicon.Add(entry, columns.Length > 2 ? columns[2] : "");
        }

        return [.. lexicons.Values];
    }

    /// <summary>How many words, or characters of a language without words, an entry that begins with this one may have.</summary>
    public int LongestFrom(string word) => Language is "zh" || _beginnings.Contains(word) ? _longest : 1;

    /// <summary>How many of the words from here on are the longest entry that begins here; 0 where none does.</summary>
    public int LengthAt(List<Token> tokens, int at)
    {
        var length = Math.Min(LongestFrom(tokens[at].Word), tokens.Count - at);
        while (length > 0 && Meaning(length == 1 ? tokens[at].Word : string.Join(Between, tokens.Skip(at).Take(length).Select(token => token.Word))) is null)
            length--;
        return length;
    }

    /// <summary>Whether the language's file names words that say nothing wherever they stand.</summary>
    public bool HasFillers => _fillers.Count > 0;

    public bool IsFiller(string word) => _fillers.Contains(word);

    /// <summary>Whether the word means another thing at the end of a clause.</summary>
    public bool EndsClauses(string word) => _lastWords.Contains(word);

    /// <summary>What may stand apart behind a word and be one with it; null where nothing may.</summary>
    public List<string>? SecondPartsOf(string word) => _secondParts.GetValueOrDefault(word);

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
        if (meaning is "?")
        {
            _shared.Add(entry);
            return;
        }

        var words = entry.TrimStart('?');
        if (words.Length < entry.Length)
            _shared.Add(words);
        AddWritten(words, meaning, _meanings);
        if (words.Contains(' ', StringComparison.Ordinal))
            _inPhrases.UnionWith(words.Split(' '));
        if (!Ascii.IsValid(words))
        {
            foreach (var plain in Accents.Written(words))
                AddWritten(plain, meaning, _unaccented);
        }
    }

    void AddWritten(string words, string meaning, Dictionary<string, string> meanings)
    {
        if (meanings.TryAdd(words, meaning) && meaning is [Fillers.Mark, ..])
            _fillers.Add(words);
        var end = words.IndexOf(' ', StringComparison.Ordinal);
        if (words.IndexOf(PartedVerbs.Gap, StringComparison.Ordinal) is > 0 and var gap)
            AddSecondPart(words[..gap], words[(gap + PartedVerbs.Gap.Length)..]);
        else if (LastWords.Of(words) is { } last)
            _lastWords.Add(last);
        else if (end > 0)
            _beginnings.Add(words[..end]);
        _longest = Math.Max(_longest, Language is "zh" ? words.Length : words.AsSpan().Count(' ') + 1);
    }

    void AddSecondPart(string first, string second)
    {
        if (_secondParts.TryGetValue(first, out var seconds))
            seconds.Add(second);
        else
            _secondParts[first] = [second];
    }
}
