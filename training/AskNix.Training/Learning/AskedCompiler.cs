using AskNix.Knowledge;
using AskNix.Understanding.Names;
using AskNix.Understanding.Words;

namespace AskNix.Training.Learning;

/// <summary>
/// Makes the form in which it is shipped what people ask for features and topics with (<see cref="AskedFile"/>) of the files of these. The same files give
/// the same bytes.
/// </summary>
sealed class AskedCompiler
{
    const int LeastLettersOfName = 4;

    // Said in any question or wish, whatever it is about.
    static readonly WordSet Empty = WordTable.Set(
        """
        a an the to of in on for and or with my me i we you it its this that these those is are was be am do does did can could will would should may might must has have had get gets got
        what which who where when why how want wants need needs like please explain tell show about mean means help there here so just really very some any something someone people one
        nixos nix machine computer system laptop pc let lets make makes set setup use using used work works working know understand find way best right good up out from by at as if into over than then
        enable turn activate switch start install run
        """);

    readonly string[] _things;
    readonly SortedDictionary<string, ushort> _words;
    readonly SortedDictionary<string, ushort> _stems;
    readonly List<Phrase> _phrases = [];
    readonly SortedDictionary<ulong, ushort> _questions = [];

    // A name of one word that is said of one thing only may tell that it is meant.
    AskedCompiler(IEnumerable<(string Name, string[] Phrases)> things, bool namesTell)
    {
        var sorted = things.OrderBy(thing => thing.Name, ShippedData.Bytewise).ToArray();
        _things = [.. sorted.Select(thing => thing.Name)];
        _words = Numbered(sorted.SelectMany(thing => thing.Phrases).SelectMany(WordsOf).Concat(Empty));
        // A sentence may have other words for what is meant than phrases do.
        _stems = Numbered(_words.Keys.Where(word => !Empty.Contains(word)).Select(WordStem.Of).Concat(AlikeWords.All));
        for (var thing = 0; thing < sorted.Length; thing++)
        {
            foreach (var phrase in sorted[thing].Phrases)
                Add((ushort)thing, WordsOf(phrase), namesTell);
        }
    }

    /// <summary>Where the files lie under the repository's own folder.</summary>
    public static string Folder(string root) => Path.Combine(ShippedData.Folder(root), "asked");

    /// <summary>The name of each file and what it holds, from the features and topics under <paramref name="root"/>, the repository's own folder.</summary>
    public static IEnumerable<(string File, byte[] Bytes)> CompileFrom(string root) => [("features.bin", Features(root)), ("topics.bin", Topics(root))];

    /// <summary>What features are asked for with.</summary>
    public static byte[] Features(string root) => new AskedCompiler(
        FeatureCompiler.Read(root).Select(feature => (feature.Name, (string[])[.. feature.Names, feature.Name, .. feature.Said])),
        namesTell: false).Write();

    /// <summary>What topics are asked about with.</summary>
    public static byte[] Topics(string root) => new AskedCompiler(
        Directory.GetFiles(Path.Combine(root, "src", "AskNix", "Knowledge", "Topics"), "*.md")
            .Select(file => Topic.Read(KnowledgeFile.Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file))))
            .Select(topic => (topic.Name, (string[])[.. topic.Names, topic.Title, .. topic.Questions, topic.Name])),
        namesTell: true).Write();

    static string[] WordsOf(string phrase)
    {
        var words = new List<string>();
        foreach (var word in new PlainWords(phrase, []))
            words.Add(word.ToString());
        return [.. words];
    }

    static SortedDictionary<string, ushort> Numbered(IEnumerable<string> words)
    {
        var numbers = new SortedDictionary<string, ushort>(ShippedData.Bytewise);
        foreach (var word in words.Distinct(StringComparer.Ordinal).Order(ShippedData.Bytewise))
            numbers.Add(word, checked((ushort)numbers.Count));
        return numbers;
    }

    void Add(ushort thing, string[] words, bool namesTell)
    {
        var question = default(AskedQuestion);
        foreach (var word in words)
            question.Add(_words[word]);
        // Where two things are asked for in the same words, the first is meant.
        if (question.Key is { } key)
            _questions.TryAdd(key, thing);
        ushort[] stems = [.. words.Select(StemOf).Where(stem => stem is not AskedFile.Nothing).Distinct()];
        if (stems.Length > 0)
            _phrases.Add(new Phrase(thing, stems, namesTell && words is [var only] && WordStem.Of(only).Length >= LeastLettersOfName));
    }

    ushort StemOf(string word) => Empty.Contains(word) ? AskedFile.Nothing : _stems[AlikeWords.Of(WordStem.Of(word))];

    byte[] Write()
    {
        var sayers = _stems.Values.Select(_ => new List<ushort>()).ToArray();
        for (var phrase = 0; phrase < _phrases.Count; phrase++)
        {
            foreach (var stem in _phrases[phrase].Stems)
                sayers[stem].Add(checked((ushort)phrase));
        }

        using var bytes = new MemoryStream();
        using var file = new BinaryWriter(bytes);
        file.Write(AskedFile.Beginning);
        file.WriteWords(_things);
        file.WriteWords(_words.Keys);
        file.WriteNumbers(_words.Keys.Select(StemOf));
        file.WriteWords(_stems.Keys);
        file.WriteNumbers(_stems.Keys.Select(stem => _stems[AlikeWords.Of(stem)]));
        file.WriteNumbers(sayers.Select(phrases => (ushort)phrases.Select(phrase => _phrases[phrase].Thing).Distinct().Count()));
        file.WriteLists(sayers);
        file.Write(_phrases.Count);
        file.WriteNumbers(_phrases.Select(phrase => phrase.Thing));
        foreach (var phrase in _phrases)
            file.Write(phrase.IsName);
        file.WriteLists([.. _phrases.Select(phrase => phrase.Stems)]);
        file.Write(_questions.Count);
        foreach (var question in _questions.Keys)
            file.Write(question);
        file.WriteNumbers(_questions.Values);
        return bytes.ToArray();
    }

    sealed record Phrase(ushort Thing, ushort[] Stems, bool IsName);
}
