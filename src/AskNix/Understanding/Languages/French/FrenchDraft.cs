using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.French;

/// <summary>A French sentence, and its English as far as it is written.</summary>
sealed class FrenchDraft(List<FrenchUnit> units, Func<string, bool> isName)
{
    // What waits for the end of its clause: "work" of "how does * work".
    (FrenchUnit Unit, string Words)? _tail;

    public List<FrenchUnit> Units => units;

    public Func<string, bool> IsName => isName;

    /// <summary>Which unit is put.</summary>
    public int At { get; set; }

    public List<Token> English { get; } = [];

    public HashSet<Token> Names { get; } = [];

    /// <summary>Whether the sentence may act.</summary>
    public bool Whole { get; set; } = true;

    /// <summary>Where this clause begins in the English.</summary>
    public int Clause { get; private set; }

    /// <summary>Where its last noun begins; -1 for none. An adjective goes there.</summary>
    public int Noun { get; set; } = -1;

    /// <summary>Where its last verb begins; -1 for none.</summary>
    public int Verb { get; private set; } = -1;

    public int VerbWords { get; private set; }

    /// <summary>What waits for its verb: "le" in "peux-tu le supprimer".</summary>
    public string? Pronoun { get; set; }

    /// <summary>What denies behind the next word: "is not".</summary>
    public string? DeniesBehind { get; set; }

    /// <summary>Whether something is denied in this clause.</summary>
    public bool IsDenied { get; set; }

    /// <summary>Whether an order stands before this clause.</summary>
    public bool IsBehindOrder { get; private set; }

    /// <summary>What asks in this clause, and where that stands.</summary>
    public (string Words, int At)? Asks { get; set; }

    /// <summary>The option that has been named before its place.</summary>
    public FrenchUnit? Given { get; set; }

    public bool HasVerb => Verb >= 0;

    /// <summary>The first word of the last verb; empty for none.</summary>
    public string VerbSaid => HasVerb && Verb < English.Count ? English[Verb].Word : "";

    /// <summary>Whether nothing stands behind the last verb.</summary>
    public bool IsVerbLast => HasVerb && English.Count == Verb + VerbWords;

    public bool HasWords => English.Count > Clause;

    public IEnumerable<Token> InClause => English.Skip(Clause);

    /// <summary>The last word, wherever it stands; empty for none.</summary>
    public string Last => English.Count > 0 ? English[^1].Word : "";

    /// <summary>The last word of this clause; empty for none.</summary>
    public string LastInClause => HasWords ? English[^1].Word : "";

    public void Add(FrenchUnit unit, string english)
    {
        // "How does * work": what is asked of stands inside.
        if (english.IndexOf(" * ", StringComparison.Ordinal) is > 0 and var inside)
            (english, _tail) = (english[..inside], (unit, english[(inside + 3)..]));
        foreach (var word in english.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            English.Add(Word(unit, word));
            if (DeniesBehind is { } denies)
                English.AddRange(denies.Split(' ').Select(unit.First.Put));
            DeniesBehind = null;
        }
    }

    public void Insert(int place, FrenchUnit unit, string english)
    {
        var words = english.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        English.InsertRange(place, words.Select(word => Word(unit, word)));
        if (Verb >= place)
            Verb += words.Length;
        if (Noun >= place)
            Noun += words.Length;
    }

    public void AddVerb(FrenchUnit unit, string english)
    {
        Noun = -1;
        SetVerb(English.Count, english);
        Add(unit, english);
    }

    public void InsertVerb(int place, FrenchUnit unit, string english)
    {
        Insert(place, unit, english);
        SetVerb(place, english);
    }

    /// <summary>Puts another verb, of one word, in the place of the last one and of what stands behind it.</summary>
    public void ReplaceFromVerb(IEnumerable<Token> english)
    {
        English.RemoveRange(Verb, English.Count - Verb);
        English.AddRange(english);
        VerbWords = 1;
    }

    public void StartClause()
    {
        IsBehindOrder |= HasVerb || English.Exists(token => token.Word is "want" or "need");
        (Clause, Noun, Verb, IsDenied, Pronoun, Asks, DeniesBehind) = (English.Count, -1, -1, false, null, null, null);
    }

    public void AddTail()
    {
        if (_tail is not (var unit, var words))
            return;
        _tail = null;
        Add(unit, words);
    }

    void SetVerb(int place, string english) => (Verb, VerbWords) = (place, english.AsSpan().Count(' ') + 1);

    static Token Word(FrenchUnit unit, string word) => unit.Meaning is null && unit.First.Word == word ? unit.First : unit.First.Put(word) with { Number = NumberWords.Value(word) };
}
