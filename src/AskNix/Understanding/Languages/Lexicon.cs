using System.Text;
using AskNix.Understanding.Names;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>The words of one language that wishes are made of, from its file in <c>Data/languages</c>, and what turns of a conversation lean with, from <c>Data/turns.tsv</c>.</summary>
sealed class Lexicon
{
    /// <summary>Two letters each; the last is the one without blanks between its words.</summary>
    public static readonly string[] Languages = ["de", "es", "fr", "zh"];

    // A shorter word without its accents is another word: "a" and "à", "si" and "sí".
    const int LeastUnaccented = 4;

    // A shorter word with one letter less is another word.
    const int LeastUndoubled = 6;

    // About as many as the largest has.
    const int Capacity = 20_000;

    readonly Dictionary<string, string> _meanings = new(Capacity, StringComparer.Ordinal);
    readonly Dictionary<string, string> _unaccented = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _infinitives = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _canonical = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _undoubled = new(StringComparer.Ordinal);
    readonly HashSet<string> _shared = new(StringComparer.Ordinal);
    readonly HashSet<string> _beginning = new(StringComparer.Ordinal);
    readonly HashSet<string> _beginnings = new(StringComparer.Ordinal);
    readonly HashSet<string> _fillers = new(StringComparer.Ordinal);
    readonly HashSet<string> _lastWords = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<string>> _secondParts = new(StringComparer.Ordinal);
    int _longest;

    readonly SpanishVerbs? _verbs;

    Lexicon(string language)
    {
        Language = language;
        if (language is not "es")
            return;
        _verbs = new SpanishVerbs();
        _beginnings.UnionWith(Clitics.BeforeVerbs);
    }

    /// <summary>The language's two letters.</summary>
    public string Language { get; }

    /// <summary>What stands between its words.</summary>
    public string Between => Language is "zh" ? "" : " ";

    /// <summary>The lexicon of a language. Of a word that is also in one of these data files, the meaning there counts.</summary>
    public static Lexicon Read(string language, IReadOnlyList<string> files)
    {
        var lexicon = new Lexicon(language);
        foreach (var columns in files.Append($"AskNix.languages.{language}.tsv").SelectMany(DataLines.Read).Where(columns => columns[0] == language))
        {
            foreach (var entry in EntryForms.Of(columns[1]))
                lexicon.Add(entry, columns.Length > 2 ? columns[2] : "");
        }

        return lexicon;
    }

    /// <summary>How many words, or characters of a language without words, an entry that begins with this one may have.</summary>
    public int LongestFrom(string word) => Language is "zh" || _beginnings.Contains(word) || Infinitive(word) is { } verb && _beginnings.Contains(verb) ? _longest : 1;

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
    public bool IsInPhrase(string word)
    {
        // Few sentences ask; a set of all of them would be made at each start.
        foreach (var entry in _meanings.Keys)
        {
            for (var at = entry.IndexOf(word, StringComparison.Ordinal); at >= 0; at = entry.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                if (entry.Length > word.Length && (at == 0 || entry[at - 1] is ' ') && (at + word.Length == entry.Length || entry[at + word.Length] is ' '))
                    return true;
            }
        }

        return false;
    }

    /// <summary>What a word or phrase means in English, empty where English has no word for it; null for what is none. Accents may be missing, and a verb may carry its pronouns.</summary>
    public string? Meaning(string words)
    {
        if (_meanings.TryGetValue(words, out var meaning) || Language is "zh")
            return meaning;
        var isPhrase = words.Contains(' ', StringComparison.Ordinal);
        if (Language is "fr" && !isPhrase && FrenchForms.Meaning(words, _meanings.GetValueOrDefault, _meanings.GetValueOrDefault) is { } form)
            return form;
        if (words.Length >= LeastUnaccented && _unaccented.TryGetValue(words, out var unaccented))
            return unaccented;
        if (Language is "fr")
            return isPhrase ? OfVerb(words) : Known(words) ?? FrenchForms.Meaning(words, Known, Known);
        return isPhrase ? BehindPronouns(words) : _verbs?.Meaning(words) ?? WithPronouns(words);
    }

    // "Libérez de l'espace" is found by "libérer de l'espace".
    string? OfVerb(string phrase) => phrase.IndexOf(' ', StringComparison.Ordinal) is var end && Infinitive(phrase[..end]) is { } verb ? Known(verb + phrase[end..]) : null;

    string? Infinitive(string word) => _infinitives.TryGetValue(word, out var verb) ? verb : Language is "fr" ? FrenchForms.Infinitive(word, Known) : null;

    /// <summary>Whether a word tells the language: English has none of that spelling.</summary>
    public bool Tells(string words) => !_shared.Contains(words)
        && (_meanings.ContainsKey(words) || _verbs is not null && Meaning(words) is not null || Language is "fr" && (words.Contains(' ', StringComparison.Ordinal) ? Known(words) ?? OfVerb(words) : FrenchForms.Meaning(words, _meanings.GetValueOrDefault, NotShared)) is not null);

    /// <summary>
    /// Whether a word tells the language where a sentence begins with it: English begins none with "active", and what is written without its accents or
    /// with a letter too few may be another word elsewhere.
    /// </summary>
    public bool TellsAtBeginning(string word) => _beginning.Contains(word) || Language is "fr" && word.Length >= LeastUndoubled && !_shared.Contains(word) && Meaning(word) is ['>', ..];

    /// <summary>The word that phrases are written with where there are two for one thing.</summary>
    public string Canonical(string word) => _canonical.GetValueOrDefault(word) ?? word;

    /// <summary>Whether a token's word stands for the one that was written: "paquet" for "package", which English has too.</summary>
    public bool IsReplaced(Token token) => _canonical.Count > 0 && _canonical.ContainsValue(token.Word) && !token.Text.Equals(token.Word, StringComparison.OrdinalIgnoreCase);

    string? NotShared(string word) => _shared.Contains(word) ? null : _meanings.GetValueOrDefault(word);

    string? Known(string word) => _meanings.GetValueOrDefault(word) ?? _unaccented.GetValueOrDefault(word) ?? (word.Length >= LeastUndoubled ? _undoubled.GetValueOrDefault(word) : null);

    /// <summary>The form of a verb that the word is, where the lexicon has verbs by their stems.</summary>
    public VerbForm? Verb(string word) => _verbs?.Read(word)?.Form;

    /// <summary>Whether the word, behind what pronouns it has, is a verb that is wished.</summary>
    public bool IsWished(List<Token> tokens, int at)
    {
        while (at < tokens.Count && Clitics.BeforeVerbs.Contains(tokens[at].Word))
            at++;
        return at < tokens.Count && (tokens[at].Word is "no" || !_meanings.ContainsKey(tokens[at].Word) && Verb(tokens[at].Word) is VerbForm.Wished || Meaning(tokens[at].Word) is ['>', ..]);
    }

    /// <summary>"Borrando" as a wish of its own; null for what is no such form.</summary>
    public string? WishedDoing(string word) => _verbs?.Read(word) is (VerbForm.Doing, var verb) ? $", >{verb}" : null;

    /// <summary>Whether the word is a form of a verb that is wished, or that a wish can hold: what stands before it may be its pronoun or its "not".</summary>
    public bool IsVerb(string word) => Meaning(word) is { } meaning && meaning.Contains('>', StringComparison.Ordinal) || _verbs?.Read(word) is { Form: not VerbForm.Done };

    // "Lo instalas", "me lo instale", "las borres": Spanish says its pronouns before the verb.
    string? BehindPronouns(string words)
    {
        if (_verbs is null || words.Split(' ') is not [.. var pronouns, var verb] || !Clitics.BeforeVerbs.Contains(pronouns[0]))
            return null;
        // "Se actualice solo" is wished, by itself; "se actualiza solo" is told.
        if (verb is "solo" or "sola" or "solos" or "solas" && pronouns is ["se", [.., 'e'] or [.., 'e', 'n']])
            return BehindPronouns(string.Join(' ', pronouns)) is { } itself ? itself + " automatically" : null;
        if (!Array.TrueForAll(pronouns, Clitics.BeforeVerbs.Contains) || _meanings.TryGetValue(verb, out var noun) && !noun.StartsWith('>'))
            return null;
        var meaning = noun ?? _verbs.Meaning(verb);
        // "La prueba", "las listas": an article and a noun that is written like a verb.
        if (meaning is null || pronouns is ["la" or "las" or "los"] && verb.TrimEnd('s').EndsWith(pronouns[0].TrimEnd('s')[^1]))
            return null;
        // "Me instalas": who does it for me is asked to do it.
        if (meaning.StartsWith('>') && pronouns[0] is "me" or "nos" && verb.EndsWith('a'))
            meaning = "can you " + meaning;
        return meaning + (pronouns[^1] switch { "lo" or "la" => " it", "los" or "las" => " them", _ => "" });
    }

    // "Búscame", "quítalo", "montre-moi", "enlève-le"
    string? WithPronouns(string word)
    {
        foreach (var (ending, said) in Clitics.Of(Language))
        {
            if (word.Length <= ending.Length + 2 || !word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var verb = word[..^ending.Length];
            var plain = Accents.Without(verb);
            if ((_meanings.GetValueOrDefault(verb) ?? _meanings.GetValueOrDefault(plain) ?? _unaccented.GetValueOrDefault(plain) ?? _verbs?.Meaning(verb) ?? _verbs?.Meaning(plain)) is { } meaning && (meaning.StartsWith('>') || _verbs?.Read(plain) is { Form: VerbForm.Doing }))
                return meaning + said;
        }

        return null;
    }

    // Null where no letter is doubled, and for phrases.
    static string? Undoubled(string word)
    {
        if (word.Contains(' ', StringComparison.Ordinal) || !HasDoubled(word))
            return null;
        var plain = Accents.Without(word);
        return string.Concat(plain.Where((letter, at) => at == 0 || letter != plain[at - 1]));
    }

    static bool HasDoubled(string word)
    {
        for (var at = 1; at < word.Length; at++)
        {
            if (word[at] == word[at - 1])
                return true;
        }

        return false;
    }

    void Add(string entry, string meaning)
    {
        if (_verbs?.Add(entry, meaning) is true)
            return;
        if (meaning is "?")
        {
            _shared.Add(entry);
            return;
        }

        var words = entry.TrimStart('?', '!');
        var isShared = words.Length < entry.Length;
        if (Language is "fr")
            words = FrenchWords.Parted(words);
        if (isShared)
            _shared.Add(words);
        if (entry.StartsWith('!'))
            _beginning.Add(words);
        // "Mettez" is a form of "mettre", and phrases are found by that.
        if (meaning is ['=', .. var infinitive])
        {
            // "Package" is another word for "paquet", wherever it stands.
            if (Meaning(infinitive) is not ['>', ..])
            {
                _canonical[words] = infinitive;
                return;
            }

            foreach (var form in Accents.Written(words).Append(words))
                _infinitives.TryAdd(form, infinitive);
            meaning = _meanings[infinitive];
        }

        AddWritten(words, meaning, _meanings);
        // "Instaler", "suprimer"
        if (Language is "fr" && Undoubled(words) is { } undoubled)
            _undoubled.TryAdd(undoubled, meaning);
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
            _beginnings.GetAlternateLookup<ReadOnlySpan<char>>().Add(words.AsSpan(0, end));
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
