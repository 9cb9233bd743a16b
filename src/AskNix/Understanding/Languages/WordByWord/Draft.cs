using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.WordByWord;

/// <summary>A segment of a German or Spanish sentence, and its English as far as it is written.</summary>
sealed class Draft
{
    public Draft(Lexicon lexicon, List<Token> segment, Func<string, bool> isName)
    {
        Lexicon = lexicon;
        Sign = [.. segment.TakeWhile(token => token.IsSeparator)];
        Tokens = segment[Sign.Count..];
        IsName = isName;
        IsBehind = !IsSpanish && Sign.Count > 0 && !Tokens.Exists(token => lexicon.IsOrder(token.Word));
    }

    public Lexicon Lexicon { get; }

    public Func<string, bool> IsName { get; }

    public bool IsSpanish => Lexicon.Language is "es";

    /// <summary>What parts it from the segment before stays before it.</summary>
    public List<Token> Sign { get; }

    /// <summary>The segment behind the sign.</summary>
    public List<Token> Tokens { get; }

    /// <summary>Where the entry begins that is read.</summary>
    public int At { get; private set; }

    /// <summary>How many tokens it takes.</summary>
    public int Length { get; private set; }

    /// <summary>Where the next one begins.</summary>
    public int Next => At + Length;

    public bool HasNext => Next < Tokens.Count;

    public Token Token => Tokens[At];

    public bool IsOneWord => Length == 1;

    public List<Token> English { get; set; } = [];

    /// <summary>Where the first verb of a wish begins in the English while that is written; -1 for none.</summary>
    public int Verb { get; private set; } = -1;

    public int VerbWords { get; private set; } = 1;

    public bool HasVerb => Verb >= 0;

    /// <summary>What turns the whole of it: "not", "how", "should", "ask".</summary>
    public List<string> Turns { get; } = [];

    /// <summary>Whether it says that something is over: what stands before the words for it is not denied.</summary>
    public bool IsOver { get; set; }

    /// <summary>The verb that is asked about, which English says last: "which packages does the flake provide".</summary>
    public string? AskedVerb { get; set; }

    /// <summary>Whether a wish stands before what is read: words that nobody knows may take it back. A part of its own behind the wish, with no wish in it, may do so from its beginning.</summary>
    public bool IsBehind { get; set; }

    /// <summary>Whether the sentence may act.</summary>
    public bool Whole { get; set; } = true;

    /// <summary>Reads the longest entry that begins at the next token, or that token where there is none.</summary>
    public string? Read()
    {
        (_, Length, var meaning) = Lexicon.EntryAt(Tokens, At);
        return meaning;
    }

    /// <summary>Takes the token as it is written: a name.</summary>
    public void Keep() => English.Add(Tokens[At++]);

    /// <summary>Says no more of the entry.</summary>
    public void Pass() => At += Length;

    public void Say(string meaning)
    {
        if (!HasVerb && meaning.IndexOf('>', StringComparison.Ordinal) is >= 0 and var mark)
            (Verb, VerbWords) = (English.Count + meaning.AsSpan(0, mark).Count(' '), meaning.AsSpan(mark).Count(' ') + 1);
        Add(meaning.TrimStart(Fillers.Mark).Replace(">", "", StringComparison.Ordinal));
        Pass();
    }

    public void Add(string words) => English.AddRange(EnglishWords.At(Token, words));

    /// <summary>The whole of it, with what turns it at its front.</summary>
    public ForeignSentence Ended()
    {
        var joined = English.TakeWhile(token => token.Word is "and" or "but" or "then").Count();
        return new ForeignSentence([.. Sign, .. English.Take(joined), .. Turned(English[joined..]), .. English.Skip(joined)], Whole);
    }

    IEnumerable<Token> Turned(List<Token> english)
    {
        if (english.Count == 0 && Turns.Count == 0)
            return [];
        var place = english.Count > 0 ? english[0] : new Token("", "", 0, 0);
        // "Kannst du mir gimp installieren?": whoever asks whether it can be done for him asks for it.
        var courteous = english is [{ Word: "can" }, { Word: "you" }, ..];
        var asks = Turns.Contains("how") ? "how do i" : Turns.Contains("should") || Turns.Contains("ask") && !courteous ? "should i" : "";
        return EnglishWords.At(place, $"{asks} {(Turns.Contains("not") ? "do not" : "")}");
    }
}
