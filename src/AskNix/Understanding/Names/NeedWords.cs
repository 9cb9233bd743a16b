namespace AskNix.Understanding.Names;

/// <summary>
/// What a need says: the stems of its words that purposes are made of, each with its part, and how many words no purpose has. What is
/// told beside the need itself ("while I cook") says half; what is not wanted ("not in the browser") says nothing.
/// </summary>
sealed class NeedWords
{
    // As many as a need can sensibly hold, and as a number has bits.
    const int Most = 64;

    const double Aside = 0.5;

    // The ending of a file says more than any word beside it: "open the .shp files of my village".
    const double Ending = 1.5;

    // Shorter words are in too many others; two longer ones nobody writes together.
    const int ShortestPiece = 3;
    const int LongestCompound = 40;

    /// <summary>What stands between the words of needs and of purposes.</summary>
    public const string Between = " /,.?!\"();:\t\n";

    readonly StarterFile _file;
    readonly List<(int Stem, double Part)> _known = new(16);
    readonly List<string> _untold = [];
    double _part = 1;
    double _ending = 1;
    bool _refused;
    Conversion _conversion;
    string _before = "";

    public NeedWords(StarterFile file, string need)
    {
        _file = file;
        var rest = need.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = 0;
            while (end < rest.Length && !Between.Contains(rest[end], StringComparison.Ordinal))
                end++;
            if (end > 0)
                Read(rest[..end].ToString().ToLowerInvariant());
            _ending = 1;
            if (end == rest.Length)
                return;
            if (rest[end] is ',')
                _refused = false;
            if (rest[end] is ';' or ':')
                TurnAside();
            // A dot before a word, not behind one.
            if (rest[end] is '.' && end == 0)
                _ending = Ending;
            rest = rest[(end + 1)..];
        }
    }

    /// <summary>The stems and how much of their weight counts, 0.5 to 1.5.</summary>
    public IReadOnlyList<(int Stem, double Part)> Known => _known;

    /// <summary>The words that are in no purpose.</summary>
    public IReadOnlyList<string> Untold => _untold;

    /// <summary>How many words are in no purpose, those aside by half.</summary>
    public double Unknown { get; private set; }

    /// <summary>What one is called of what this may be several of; null where it is no plural.</summary>
    public static string? One(string word) => word.Length > ShortestPiece && word.EndsWith('s') ? word[..^1] : null;

    void Read(string word)
    {
        word = word.Trim('\'', '-', '’');
        if (word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal))
            word = word[..^2];
        if (_conversion.Ends(word, _file.Formats.Find(word) >= 0) && !_refused)
            Add(StemOf(Conversion.Verb));
        switch (MeaningOf(word))
        {
            case StarterFile.Nothing:
                _before = "";
                return;
            case StarterFile.Turn:
                TurnAside();
                return;
            case StarterFile.Not:
                _refused = true;
                return;
        }

        if (_refused || word.Length == 0)
            return;
        var joined = StemOf(_before + word);
        if (!Said(word) && joined < 0)
        {
            Unknown += _part;
            _untold.Add(word);
        }

        // spread sheet, note book
        if (_before.Length > 0)
            Add(joined);
        _before = word;
    }

    // Whether a purpose has the word, as it is, as it was meant or taken apart: photo-editor, musicplayer.
    bool Said(string word)
    {
        if (StemOf(word) is >= 0 and var stem)
        {
            Add(stem);
            return true;
        }

        if (word.IndexOf('-', StringComparison.Ordinal) > 0)
        {
            var said = false;
            foreach (var piece in word.Split('-'))
                said |= MeaningOf(piece) is StarterFile.Nothing || Said(piece);
            return said;
        }

        if (Meant(word))
            return true;
        for (var at = ShortestPiece; word.Length <= LongestCompound && at <= word.Length - ShortestPiece; at++)
        {
            if (StemOf(word[..at]) is >= 0 and var left && StemOf(word[at..]) is >= 0 and var right)
            {
                Add(left);
                Add(right);
                return true;
            }
        }

        return false;
    }

    // Whether a purpose has the word that this one was to be; what says nothing says nothing misspelt either.
    bool Meant(string word)
    {
        if (WordSlip.Mend(word, known => MeaningOfAny(known) >= 0 || StemOf(known) >= 0) is not { } meant)
            return false;
        Add(StemOf(meant));
        return true;
    }

    void TurnAside()
    {
        _before = "";
        _refused = false;
        // "While I cook I listen to ..." has the need behind.
        if (_known.Count > 0)
            _part = Aside;
    }

    void Add(int stem)
    {
        if (stem < 0 || _known.Count == Most)
            return;
        var at = _known.FindIndex(known => known.Stem == stem);
        var part = _part * _ending;
        if (at < 0)
            _known.Add((stem, part));
        else if (_known[at].Part < part)
            _known[at] = (stem, part);
    }

    int MeaningOf(string word) => _file.Words.Find(word) is >= 0 and var at ? _file.Meanings[at] : -1;

    // What several of a thing are called has the meaning of one: jpegs.
    int MeaningOfAny(string word) =>
        MeaningOf(word) is >= 0 and var meaning ? meaning
        : One(word) is { } single && MeaningOf(single) is >= 0 and var one && one < _file.Stems.Count ? one
        : -1;

    // The number of the stem that a word stands for; -1 where no purpose has it.
    int StemOf(string word) => MeaningOfAny(word) switch
    {
        < 0 => word.Length == 0 ? -1 : _file.Stems.Find(WordStem.Of(word)),
        StarterFile.Nothing or StarterFile.Turn or StarterFile.Not => -1,
        var stem => stem,
    };
}
