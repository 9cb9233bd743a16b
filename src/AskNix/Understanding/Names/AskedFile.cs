namespace AskNix.Understanding.Names;

/// <summary>
/// Things, and the phrases that people ask for each with, in the form that training/train makes of the features' and the topics' own files. It is looked up
/// where it lies in memory, so that a start reads only what its sentence says. Immutable.
/// </summary>
sealed class AskedFile
{
    /// <summary>The stem of a word that says nothing.</summary>
    public const ushort Nothing = ushort.MaxValue;

    readonly NumberList<ushort> _stemsOfWords;
    readonly NumberList<ushort> _meant;
    readonly NumberList<ushort> _spread;
    readonly NumberLists _sayers;
    readonly NumberList<ushort> _thingsOfPhrases;
    readonly NumberList<byte> _names;
    readonly NumberLists _said;
    readonly NumberList<ulong> _questions;
    readonly NumberList<ushort> _thingsOfQuestions;

    /// <param name="file">The file, as it is shipped.</param>
    /// <exception cref="InvalidDataException">The file is in another form.</exception>
    public AskedFile(ShippedFile file)
    {
        if (!file.Bytes.StartsWith(Beginning))
            throw new InvalidDataException("The compiled phrases are not in the form that this program reads; run training/train.");
        var at = Beginning.Length;
        Things = new WordList(file, ref at);
        Words = new WordList(file, ref at);
        _stemsOfWords = new NumberList<ushort>(file, Words.Count, ref at);
        Stems = new WordList(file, ref at);
        _meant = new NumberList<ushort>(file, Stems.Count, ref at);
        _spread = new NumberList<ushort>(file, Stems.Count, ref at);
        _sayers = new NumberLists(file, Stems.Count, ref at);
        Phrases = file.Number(ref at);
        _thingsOfPhrases = new NumberList<ushort>(file, Phrases, ref at);
        _names = new NumberList<byte>(file, Phrases, ref at);
        _said = new NumberLists(file, Phrases, ref at);
        _questions = new NumberList<ulong>(file, file.Number(ref at), ref at);
        _thingsOfQuestions = new NumberList<ushort>(file, _questions.Count, ref at);
    }

    /// <summary>The file that is shipped of <c>features</c> or <c>topics</c>.</summary>
    public static AskedFile Shipped(string things) => new(new ShippedFile($"AskNix.asked.{things}.bin"));

    /// <summary>How such a file begins.</summary>
    public static ReadOnlySpan<byte> Beginning => "ask-nix asked 1\n"u8;

    /// <summary>The names of the things, sorted.</summary>
    public WordList Things { get; }

    /// <summary>The words of all phrases and those that say nothing, sorted.</summary>
    public WordList Words { get; }

    /// <summary>What words have in common with their other forms, sorted.</summary>
    public WordList Stems { get; }

    /// <summary>How many phrases there are.</summary>
    public int Phrases { get; }

    /// <summary>The stem that each word stands for, or <see cref="Nothing"/>.</summary>
    public ReadOnlySpan<ushort> StemsOfWords => _stemsOfWords.Span;

    /// <summary>The stem that stands for all of a stem's meaning, itself in most cases.</summary>
    public ReadOnlySpan<ushort> Meant => _meant.Span;

    /// <summary>How many things each stem is said of.</summary>
    public ReadOnlySpan<ushort> Spread => _spread.Span;

    /// <summary>The thing that each phrase asks for.</summary>
    public ReadOnlySpan<ushort> ThingsOfPhrases => _thingsOfPhrases.Span;

    /// <summary>The phrases that say a stem, in order.</summary>
    public ReadOnlySpan<ushort> SayersOf(int stem) => _sayers[stem];

    /// <summary>The stems of a phrase, none twice.</summary>
    public ReadOnlySpan<ushort> SaidIn(int phrase) => _said[phrase];

    /// <summary>Whether a phrase is one word that tells by itself that its thing is meant.</summary>
    public bool IsName(int phrase) => _names.Span[phrase] > 0;

    /// <summary>The thing that is asked for in just these words; null where none is.</summary>
    public int? AskedWith(ulong question) => _questions.Span.BinarySearch(question) is >= 0 and var at ? _thingsOfQuestions.Span[at] : null;
}
