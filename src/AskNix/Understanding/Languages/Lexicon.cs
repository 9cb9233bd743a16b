using AskNix.Understanding.Languages.French;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>The words of one language that wishes are made of, in sentences or in the turns of a conversation. Immutable; safe to share between threads.</summary>
/// <param name="file">The words.</param>
/// <param name="inTurns">Whether what turns lean with counts before them.</param>
sealed class Lexicon(LexiconFile file, bool inTurns)
{
    /// <summary>Two letters each; the last is the one without blanks between its words.</summary>
    public static readonly string[] Languages = ["de", "es", "fr", "zh"];

    // A shorter word without its accents is another word: "a" and "à", "si" and "sí".
    const int LeastUnaccented = 4;

    // A shorter word with one letter less is another word.
    const int LeastUndoubled = 6;

    readonly SpanishVerbs? _verbs = file.Language is "es" ? new SpanishVerbs(stem => file.Text(file.Find(stem, inTurns).Stem)) : null;

    /// <summary>The language's two letters.</summary>
    public string Language => file.Language;

    /// <summary>What stands between its words.</summary>
    public string Between => Language is "zh" ? "" : " ";

    /// <summary>How many words, or characters of a language without words, an entry that begins with this one may have.</summary>
    public int LongestFrom(string word) => Language is "zh" || BeginsPhrases(word) || Infinitive(word) is { } verb && BeginsPhrases(verb) ? file.Longest(inTurns) : 1;

    /// <summary>The longest entry that begins here.</summary>
    public LongestEntry EntryAt(List<Token> tokens, int at)
    {
        for (var length = Math.Min(LongestFrom(tokens[at].Word), tokens.Count - at); length > 0; length--)
        {
            var words = length == 1 ? tokens[at].Word : string.Join(Between, tokens.Skip(at).Take(length).Select(token => token.Word));
            if (Meaning(words) is { } meaning)
                return new LongestEntry(words, length, meaning);
        }

        return new LongestEntry(tokens[at].Word, 0, null);
    }

    /// <summary>How many of the words from here on are the longest entry that begins here; 0 where none does.</summary>
    public int LengthAt(List<Token> tokens, int at) => EntryAt(tokens, at).Length;

    /// <summary>Whether the language has words that say nothing wherever they stand.</summary>
    public bool HasFillers => file.HasFillers(inTurns);

    public bool IsFiller(string word) => Find(word).Is(LexiconMarks.Filler);

    /// <summary>Whether the word means another thing at the end of a clause.</summary>
    public bool EndsClauses(string word) => Find(word).Is(LexiconMarks.EndsClauses);

    /// <summary>What may stand apart behind a word and be one with it; null where nothing may.</summary>
    public string[]? SecondPartsOf(string word) => file.Text(Find(word).SecondParts)?.Split('|');

    /// <summary>Whether a phrase has the word in it, wherever.</summary>
    public bool IsInPhrase(string word) => Find(word).Is(LexiconMarks.InPhrase);

    /// <summary>What a word or phrase means in English, empty where English has no word for it; null for what is none. Accents may be missing, and a verb may carry its pronouns.</summary>
    public string? Meaning(string words)
    {
        var entry = Find(words);
        if (entry.Meaning > 0 || Language is "zh")
            return file.Text(entry.Meaning);
        var isPhrase = words.Contains(' ', StringComparison.Ordinal);
        if (Language is "fr" && !isPhrase && FrenchForms.Meaning(words, Written, Written) is { } form)
            return form;
        if (words.Length >= LeastUnaccented && entry.Unaccented > 0)
            return file.Text(entry.Unaccented);
        if (Language is "fr")
            return isPhrase ? OfVerb(words) : Known(words) ?? FrenchForms.Meaning(words, Known, Known);
        return isPhrase ? BehindPronouns(words) : _verbs?.Meaning(words) ?? WithPronouns(words);
    }

    // "Libérez de l'espace" is found by "libérer de l'espace".
    string? OfVerb(string phrase) => phrase.IndexOf(' ', StringComparison.Ordinal) is var end && Infinitive(phrase[..end]) is { } verb ? Known(verb + phrase[end..]) : null;

    string? Infinitive(string word) => file.Text(Find(word).Infinitive) ?? (Language is "fr" ? FrenchForms.Infinitive(word, Known) : null);

    /// <summary>Whether a word tells the language: English has none of that spelling.</summary>
    public bool Tells(string words)
    {
        var entry = Find(words);
        return !entry.Is(LexiconMarks.Shared)
            && (entry.Meaning > 0 || _verbs is not null && Meaning(words) is not null || Language is "fr" && (words.Contains(' ', StringComparison.Ordinal) ? Known(words) ?? OfVerb(words) : FrenchForms.Meaning(words, Written, NotShared)) is not null);
    }

    /// <summary>
    /// Whether a word tells the language where a sentence begins with it: English begins none with "active", and what is written without its accents or
    /// with a letter too few may be another word elsewhere.
    /// </summary>
    public bool TellsAtBeginning(string word)
    {
        var entry = Find(word);
        return entry.Is(LexiconMarks.Beginning) || Language is "fr" && word.Length >= LeastUndoubled && !entry.Is(LexiconMarks.Shared) && Meaning(word) is ['>', ..];
    }

    /// <summary>The word that phrases are written with where there are two for one thing.</summary>
    public string Canonical(string word) => file.Text(Find(word).Canonical) ?? word;

    /// <summary>Whether a token's word stands for the one that was written: "paquet" for "package", which English has too.</summary>
    public bool IsReplaced(Token token) => Find(token.Word).Is(LexiconMarks.Replaces) && !token.Text.Equals(token.Word, StringComparison.OrdinalIgnoreCase);

    // What the word means as it is written.
    string? Written(string word) => file.Text(Find(word).Meaning);

    string? NotShared(string word) => Find(word) is var entry && entry.Is(LexiconMarks.Shared) ? null : file.Text(entry.Meaning);

    string? Known(string word)
    {
        var entry = Find(word);
        return file.Text(entry.Meaning) ?? file.Text(entry.Unaccented) ?? (word.Length >= LeastUndoubled ? file.Text(entry.Undoubled) : null);
    }

    bool BeginsPhrases(string word) => Find(word).Is(LexiconMarks.BeginsPhrases);

    LexiconEntry Find(string words) => file.Find(words, inTurns);

    /// <summary>The form of a verb that the word is, where the lexicon has verbs by their stems.</summary>
    public VerbForm? Verb(string word) => _verbs?.Read(word)?.Form;

    /// <summary>Whether the word, behind what pronouns it has, is a verb that is wished.</summary>
    public bool IsWished(List<Token> tokens, int at)
    {
        while (at < tokens.Count && Clitics.BeforeVerbs.Contains(tokens[at].Word))
            at++;
        return at < tokens.Count && (tokens[at].Word is "no" || Find(tokens[at].Word).Meaning == 0 && Verb(tokens[at].Word) is VerbForm.Wished || Meaning(tokens[at].Word) is ['>', ..]);
    }

    /// <summary>"Borrando" as a wish of its own; null for what is no such form.</summary>
    public string? WishedDoing(string word) => _verbs?.Read(word) is (VerbForm.Doing, var verb) ? $", >{verb}" : null;

    /// <summary>Whether the word alone, or what it says, has the verb of a wish.</summary>
    public bool IsOrder(string word) => Meaning(word) is { } meaning && meaning.Contains('>', StringComparison.Ordinal);

    /// <summary>Whether the word is a form of a verb that is wished, or that a wish can hold: what stands before it may be its pronoun or its "not".</summary>
    public bool IsVerb(string word) => IsOrder(word) || _verbs?.Read(word) is { Form: not VerbForm.Done };

    // "Lo instalas", "me lo instale", "las borres": Spanish says its pronouns before the verb.
    string? BehindPronouns(string words)
    {
        if (_verbs is null || words.Split(' ') is not [.. var pronouns, var verb] || !Clitics.BeforeVerbs.Contains(pronouns[0]))
            return null;
        // "Se actualice solo" is wished, by itself; "se actualiza solo" is told.
        if (verb is "solo" or "sola" or "solos" or "solas" && pronouns is ["se", [.., 'e'] or [.., 'e', 'n']])
            return BehindPronouns(string.Join(' ', pronouns)) is { } itself ? itself + " automatically" : null;
        var written = Written(verb);
        if (!Array.TrueForAll(pronouns, Clitics.BeforeVerbs.Contains) || written is not (null or ['>', ..]))
            return null;
        var meaning = written ?? _verbs.Meaning(verb);
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
            if ((Written(verb) ?? Written(plain) ?? file.Text(Find(plain).Unaccented) ?? _verbs?.Meaning(verb) ?? _verbs?.Meaning(plain)) is { } meaning && (meaning.StartsWith('>') || _verbs?.Read(plain) is { Form: VerbForm.Doing }))
                return meaning + said;
        }

        return null;
    }
}
