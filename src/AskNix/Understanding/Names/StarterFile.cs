namespace AskNix.Understanding.Names;

/// <summary>
/// The best known programs, what people call them and what they are for, in the form that training/train makes of the lists in
/// <c>Data</c>. It is looked up where it lies in memory, so that a start reads only what its sentence asks for. Immutable.
/// </summary>
sealed class StarterFile
{
    /// <summary>What each word of a need stands for, where not for its stem: see <see cref="Meanings"/>.</summary>
    public const ushort Nothing = ushort.MaxValue, Turn = ushort.MaxValue - 1, Not = ushort.MaxValue - 2;

    readonly NumberList<ushort> _nameAttributes;
    readonly NumberList<ushort> _meanings;
    readonly NumberList<float> _weights;
    readonly NumberLists _phrases;
    readonly NumberList<ushort> _phraseKinds;
    readonly NumberList<float> _phraseWeights;
    readonly NumberLists _programs;
    readonly NumberList<byte> _firstPlaces;

    /// <param name="file">The file, as it is shipped.</param>
    /// <exception cref="InvalidDataException">The file is in another form.</exception>
    public StarterFile(ShippedFile file)
    {
        if (!file.Bytes.StartsWith(Beginning))
            throw new InvalidDataException("The compiled names are not in the form that this program reads; run training/train.");
        var at = Beginning.Length;
        Listed = file.Number(ref at);
        Attributes = new WordList(file, ref at);
        Names = new WordList(file, ref at);
        _nameAttributes = new NumberList<ushort>(file, Names.Count, ref at);
        Words = new WordList(file, ref at);
        _meanings = new NumberList<ushort>(file, Words.Count, ref at);
        Formats = new WordList(file, ref at);
        Stems = new WordList(file, ref at);
        _weights = new NumberList<float>(file, Stems.Count, ref at);
        _phrases = new NumberLists(file, Stems.Count, ref at);
        var phrases = file.Number(ref at);
        _phraseKinds = new NumberList<ushort>(file, phrases, ref at);
        _phraseWeights = new NumberList<float>(file, phrases, ref at);
        _programs = new NumberLists(file, file.Number(ref at), ref at);
        _firstPlaces = new NumberList<byte>(file, Kinds, ref at);
    }

    /// <summary>The file that is shipped.</summary>
    public static StarterFile Shipped() => new(new ShippedFile("AskNix.names.bin"));

    /// <summary>How such a file begins.</summary>
    public static ReadOnlySpan<byte> Beginning => "ask-nix names 3\n"u8;

    /// <summary>How many of the attributes, from the first on, have a row in the names' list.</summary>
    public int Listed { get; }

    /// <summary>The attributes, those with names of their own in the order of the names' list.</summary>
    public WordList Attributes { get; }

    /// <summary>The keys of all names, sorted.</summary>
    public WordList Names { get; }

    /// <summary>Words of needs that do not stand for their own stem, sorted.</summary>
    public WordList Words { get; }

    /// <summary>Words for forms of files, sorted.</summary>
    public WordList Formats { get; }

    /// <summary>The stems that purposes are made of, sorted.</summary>
    public WordList Stems { get; }

    /// <summary>The attribute that each name leads to.</summary>
    public ReadOnlySpan<ushort> NameAttributes => _nameAttributes.Span;

    /// <summary>The stem that each word stands for, or what else it does: <see cref="Nothing"/>, <see cref="Turn"/>, <see cref="Not"/>.</summary>
    public ReadOnlySpan<ushort> Meanings => _meanings.Span;

    /// <summary>How much each stem says.</summary>
    public ReadOnlySpan<float> Weights => _weights.Span;

    /// <summary>How much the stems of each phrase say together.</summary>
    public ReadOnlySpan<float> PhraseWeights => _phraseWeights.Span;

    /// <summary>The kind each phrase belongs to; the phrases of a kind stand side by side.</summary>
    public ReadOnlySpan<ushort> PhraseKinds => _phraseKinds.Span;

    /// <summary>The place of a kind's first program among its equals, from 0.</summary>
    public ReadOnlySpan<byte> FirstPlaces => _firstPlaces.Span;

    /// <summary>How many kinds there are.</summary>
    public int Kinds => _programs.Count;

    /// <summary>The phrases that hold a stem, in order.</summary>
    public ReadOnlySpan<ushort> PhrasesWith(int stem) => _phrases[stem];

    /// <summary>The programs of a kind, the one most people mean first.</summary>
    public ReadOnlySpan<ushort> ProgramsOf(int kind) => _programs[kind];
}
