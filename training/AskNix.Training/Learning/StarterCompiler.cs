using AskNix.Understanding.Names;

namespace AskNix.Training.Learning;

/// <summary>
/// Makes the form in which the best known programs are shipped (<see cref="StarterFile"/>) of the lists in <c>src/AskNix/Understanding/Data</c>:
/// names.tsv, kinds.txt, meanings.txt and wording.txt. The same lists give the same bytes.
/// </summary>
sealed class StarterCompiler
{
    // A word that stands in one kind only says no more than one that stands in few: which it is is chance.
    const double MostSaid = 5;

    // How much of its weight a word keeps that goes with everything: make, small, files.
    const double Little = 0.5;

    // A program that only its own row tells a purpose of comes behind the first ones of a kind.
    const byte OwnPlace = 3;

    readonly Dictionary<string, HashSet<string>> _wording = new(StringComparer.Ordinal) { ["nothing"] = [], ["little"] = [], ["turn"] = [], ["not"] = [], ["word"] = [], ["format"] = [] };
    readonly Dictionary<string, string> _meanings = new(StringComparer.Ordinal);
    readonly List<string> _attributes = [];
    readonly Dictionary<string, ushort> _numbers = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, ushort> _names = new(ShippedData.Bytewise);
    readonly List<Kind> _kinds = [];
    readonly int _listed;

    StarterCompiler(string data)
    {
        foreach (var line in ShippedData.Lines(data, "wording.txt"))
            _wording[line[..line.IndexOf(':', StringComparison.Ordinal)]].UnionWith(WordsOf(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]));
        foreach (var line in ShippedData.Lines(data, "meanings.txt"))
        {
            var sides = line.Split(':');
            foreach (var word in WordsOf(sides[1]).Prepend(WordsOf(sides[0])[0]))
                _meanings.TryAdd(word, WordsOf(sides[0])[0]);
        }

        ReadNames([.. ShippedData.Lines(data, "names.tsv").Select(line => line.Split('\t'))], out var own);
        _listed = _attributes.Count;
        ReadKinds(ShippedData.Lines(data, "kinds.txt"));
        NameKinds();
        _kinds.AddRange(own);
    }

    /// <summary>The shipped form of the lists under <paramref name="root"/>, the repository's own folder.</summary>
    /// <exception cref="InvalidDataException">A list is not in its form.</exception>
    public static byte[] CompileFrom(string root) => new StarterCompiler(ShippedData.Folder(root)).Write();

    static string[] WordsOf(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // A row's own name beats another's alias; otherwise the earlier row wins.
    void ReadNames(string[][] rows, out List<Kind> own)
    {
        own = [];
        foreach (var row in rows)
            _names.TryAdd(NameKey.Of(row[0]), NumberOf(row[0]));
        foreach (var row in rows)
        {
            foreach (var alias in row[1].Split(',').Select(alias => NameKey.Of(alias)).Where(key => key.Length > 0))
                _names.TryAdd(alias, NumberOf(row[0]));
            if (row[2].Length > 0)
                own.Add(new Kind([NumberOf(row[0])], PhrasesOf(row[2]), OwnPlace));
        }
    }

    // A line of programs, the one most people mean first; then, behind a tab, what people say they need.
    void ReadKinds(IEnumerable<string> lines)
    {
        ushort[]? programs = null;
        foreach (var line in lines)
        {
            if (line[0] != '\t')
                programs = [.. WordsOf(line).Distinct(StringComparer.Ordinal).Select(NumberOf)];
            else
                _kinds.Add(new Kind(programs ?? throw new InvalidDataException($"kinds.txt: no programs before {line}"), PhrasesOf(line), 0));
        }
    }

    // Programs of kinds are called by their attribute, without the set it stands in; not those that are called by a word of everyday.
    void NameKinds()
    {
        foreach (var attribute in _attributes)
        {
            foreach (var name in new[] { attribute, attribute[(attribute.LastIndexOf('.') + 1)..] }.Where(name => !_wording["word"].Contains(name)))
                _names.TryAdd(NameKey.Of(name), _numbers[attribute]);
        }
    }

    ushort NumberOf(string attribute)
    {
        if (!_numbers.TryGetValue(attribute, out var number))
        {
            _numbers[attribute] = number = checked((ushort)_attributes.Count);
            _attributes.Add(attribute);
        }

        return number;
    }

    string[][] PhrasesOf(string text) => [.. text.Split(',').Select(StemsOf).Where(stems => stems.Length > 0)];

    string[] StemsOf(string phrase)
    {
        var words = phrase.Split(NeedWords.Between.ToCharArray(), StringSplitOptions.RemoveEmptyEntries);
        var conversion = default(Conversion);
        var converts = words.Any(word => conversion.Ends(word, _wording["format"].Contains(word)));
        return [.. words.Where(word => !SaysNothing(word)).Concat(converts ? [Conversion.Verb] : []).Select(StemOf).Distinct(StringComparer.Ordinal)];
    }

    bool SaysNothing(string word) => _wording["nothing"].Contains(word) || _wording["turn"].Contains(word) || _wording["not"].Contains(word);

    // What several of a thing are called has the meaning of one, as where a need is read.
    string StemOf(string word) =>
        WordStem.Of(_meanings.TryGetValue(word, out var meaning) || (NeedWords.One(word) is { } one && _meanings.TryGetValue(one, out meaning)) ? meaning : word);

    byte[] Write()
    {
        var phrases = _kinds.SelectMany((kind, number) => kind.Phrases.Select(phrase => (Stems: phrase, Kind: checked((ushort)number)))).ToArray();
        var postings = new SortedDictionary<string, List<ushort>>(ShippedData.Bytewise);
        for (var at = 0; at < phrases.Length; at++)
        {
            foreach (var stem in phrases[at].Stems)
            {
                if (!postings.TryGetValue(stem, out var holding))
                    postings[stem] = holding = [];
                holding.Add(checked((ushort)at));
            }
        }

        var little = _wording["little"].Select(StemOf).ToHashSet(StringComparer.Ordinal);
        var weights = Weights(postings, phrases.Select(phrase => phrase.Kind).ToArray(), little);
        using var bytes = new MemoryStream();
        using var file = new BinaryWriter(bytes);
        file.Write(StarterFile.Beginning);
        file.Write(_listed);
        file.WriteWords(_attributes);
        file.WriteWords(_names.Keys);
        file.WriteNumbers(_names.Values);
        var words = Words([.. postings.Keys]);
        file.WriteWords(words.Keys);
        file.WriteNumbers(words.Values);
        file.WriteWords([.. _wording["format"].Order(ShippedData.Bytewise)]);
        file.WriteWords(postings.Keys);
        foreach (var weight in weights.Values)
            file.Write(weight);
        file.WriteLists(postings.Values);
        file.Write(phrases.Length);
        file.WriteNumbers(phrases.Select(phrase => phrase.Kind));
        foreach (var (stems, _) in phrases)
            file.Write(stems.Sum(stem => weights[stem]));
        file.Write(_kinds.Count);
        file.WriteLists([.. _kinds.Select(kind => kind.Programs)]);
        foreach (var kind in _kinds)
            file.Write(kind.FirstPlace);
        return bytes.ToArray();
    }

    // Words that few kinds have say most; how many programs' own purposes have them says little, as those of one kind are told alike.
    SortedDictionary<string, float> Weights(SortedDictionary<string, List<ushort>> postings, ushort[] kindOf, HashSet<string> little)
    {
        var weights = new SortedDictionary<string, float>(ShippedData.Bytewise);
        var count = _kinds.Count(kind => kind.FirstPlace == 0);
        foreach (var (stem, holding) in postings)
        {
            var kinds = holding.Select(phrase => kindOf[phrase]).Distinct().Count(kind => _kinds[kind].FirstPlace == 0);
            weights[stem] = (float)(Math.Min(MostSaid, Math.Log(1 + (count / (kinds + 1.0)))) * (little.Contains(stem) ? Little : 1));
        }

        return weights;
    }

    // What stands for no stem of its own. A word whose meaning no purpose has needs no row: it is as unknown as its stem.
    SortedDictionary<string, ushort> Words(List<string> stems)
    {
        var words = new SortedDictionary<string, ushort>(ShippedData.Bytewise);
        foreach (var (kind, number) in new[] { ("turn", StarterFile.Turn), ("not", StarterFile.Not), ("nothing", StarterFile.Nothing) })
        {
            foreach (var word in _wording[kind])
                words.TryAdd(word, number);
        }

        foreach (var word in _meanings.Keys)
        {
            if (stems.BinarySearch(StemOf(word), ShippedData.Bytewise) is >= 0 and var stem)
                words.TryAdd(word, checked((ushort)stem));
        }

        return words;
    }

    sealed record Kind(ushort[] Programs, string[][] Phrases, byte FirstPlace);
}
