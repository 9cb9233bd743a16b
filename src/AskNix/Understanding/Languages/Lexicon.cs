using AskNix.Understanding.Names;

namespace AskNix.Understanding.Languages;

/// <summary>The words of one language that wishes are made of, from <c>Data/languages.tsv</c>.</summary>
sealed class Lexicon
{
    readonly Dictionary<string, string> _meanings = new(StringComparer.Ordinal);
    readonly HashSet<string> _shared = new(StringComparer.Ordinal);

    Lexicon(string language) => Language = language;

    /// <summary>The language's two letters.</summary>
    public string Language { get; }

    /// <summary>How many words or characters the longest entry has.</summary>
    public int Longest { get; private set; }

    public static List<Lexicon> ReadAll()
    {
        var lexicons = new Dictionary<string, Lexicon>(StringComparer.Ordinal);
        foreach (var columns in DataLines.Read("AskNix.languages.tsv"))
        {
            if (!lexicons.TryGetValue(columns[0], out var lexicon))
                lexicons[columns[0]] = lexicon = new Lexicon(columns[0]);
            foreach (var entry in columns[1].Split('|'))
                lexicon.Add(entry, columns.Length > 2 ? columns[2] : "");
        }

        return [.. lexicons.Values];
    }

    /// <summary>What a word or phrase means in English, empty where English has no word for it; null for what is none.</summary>
    public string? Meaning(string words) => _meanings.GetValueOrDefault(words);

    /// <summary>Whether a word tells the language: English has none of that spelling.</summary>
    public bool Tells(string words) => _meanings.ContainsKey(words) && !_shared.Contains(words);

    void Add(string entry, string meaning)
    {
        var words = entry.TrimStart('?');
        if (words.Length < entry.Length)
            _shared.Add(words);
        _meanings.TryAdd(words, meaning);
        Longest = Math.Max(Longest, Language is "zh" ? words.Length : words.Count(character => character == ' ') + 1);
    }
}
