using System.Runtime.InteropServices;

namespace AskNix.Understanding.Names;

/// <summary>
/// The best known programs, what people call them and what they are for, in the form that training/train makes of the lists in
/// <c>Data</c>. It is looked up where it lies in memory, so that a start reads only what its sentence asks for. Immutable.
/// </summary>
sealed class StarterFile
{
    /// <summary>What each word of a need stands for, where not for its stem: see <see cref="Meanings"/>.</summary>
    public const ushort Nothing = ushort.MaxValue, Turn = ushort.MaxValue - 1, Not = ushort.MaxValue - 2;

    readonly ShippedFile _file;
    readonly Place _nameAttributes;
    readonly Place _meanings;
    readonly Place _weights;
    readonly Place _postings;
    readonly Place _phrases;
    readonly Place _phraseKinds;
    readonly Place _phraseWeights;
    readonly Place _kinds;
    readonly Place _programs;
    readonly Place _firstPlaces;

    /// <param name="file">The file, as it is shipped.</param>
    /// <exception cref="InvalidDataException">The file is in another form.</exception>
    public StarterFile(ShippedFile file)
    {
        _file = file;
        if (!_file.Bytes.StartsWith(Beginning))
            throw new InvalidDataException("The compiled names are not in the form that this program reads; run training/train.");
        var at = Beginning.Length;
        Listed = Number(ref at);
        Attributes = new WordList(_file, ref at);
        Names = new WordList(_file, ref at);
        _nameAttributes = Take<ushort>(Names.Count, ref at);
        Words = new WordList(_file, ref at);
        _meanings = Take<ushort>(Words.Count, ref at);
        Formats = new WordList(_file, ref at);
        Stems = new WordList(_file, ref at);
        _weights = Take<float>(Stems.Count, ref at);
        _postings = Take<int>(Stems.Count + 1, ref at);
        _phrases = Take<ushort>(Span<int>(_postings)[^1], ref at);
        var phrases = Number(ref at);
        _phraseKinds = Take<ushort>(phrases, ref at);
        _phraseWeights = Take<float>(phrases, ref at);
        var kinds = Number(ref at);
        _kinds = Take<int>(kinds + 1, ref at);
        _programs = Take<ushort>(Span<int>(_kinds)[^1], ref at);
        _firstPlaces = Take<byte>(kinds, ref at);
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
    public ReadOnlySpan<ushort> NameAttributes => Span<ushort>(_nameAttributes);

    /// <summary>The stem that each word stands for, or what else it does: <see cref="Nothing"/>, <see cref="Turn"/>, <see cref="Not"/>.</summary>
    public ReadOnlySpan<ushort> Meanings => Span<ushort>(_meanings);

    /// <summary>How much each stem says.</summary>
    public ReadOnlySpan<float> Weights => Span<float>(_weights);

    /// <summary>How much the stems of each phrase say together.</summary>
    public ReadOnlySpan<float> PhraseWeights => Span<float>(_phraseWeights);

    /// <summary>The kind each phrase belongs to; the phrases of a kind stand side by side.</summary>
    public ReadOnlySpan<ushort> PhraseKinds => Span<ushort>(_phraseKinds);

    /// <summary>The place of a kind's first program among its equals, from 0.</summary>
    public ReadOnlySpan<byte> FirstPlaces => Span<byte>(_firstPlaces);

    /// <summary>How many kinds there are.</summary>
    public int Kinds => _kinds.Count - 1;

    /// <summary>The phrases that hold a stem, in order.</summary>
    public ReadOnlySpan<ushort> PhrasesWith(int stem) => Part(_phrases, _postings, stem);

    /// <summary>The programs of a kind, the one most people mean first.</summary>
    public ReadOnlySpan<ushort> ProgramsOf(int kind) => Part(_programs, _kinds, kind);

    ReadOnlySpan<ushort> Part(Place all, Place starts, int index) => Span<ushort>(all)[Span<int>(starts)[index]..Span<int>(starts)[index + 1]];

    ReadOnlySpan<T> Span<T>(Place place)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(_file.Bytes[place.Start..])[..place.Count];

    int Number(ref int at) => Span<int>(Take<int>(1, ref at))[0];

    static unsafe Place Take<T>(int count, ref int at)
        where T : unmanaged
    {
        var place = new Place(at, count);
        at += count * sizeof(T);
        return place;
    }

    readonly record struct Place(int Start, int Count);
}
