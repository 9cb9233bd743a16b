using System.Collections.Frozen;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Names;

/// <summary>
/// Finds what a sentence is about among things each of which people ask for in several ways: words that few of the things share say
/// most. The names of the things need not be said.
/// </summary>
sealed class AskedPhrases
{
    // A word that is said of nothing weighs as if it were said of so many things.
    const int Unknown = 3;

    // What the words of a sentence that a phrase lacks take off: sentences are longer than phrases.
    const double Beside = 0.25;

    // What is not asked just so is never as like as what is, and what is so short may be meant otherwise.
    const double MostAlike = 0.95;
    const int LeastWordsOfQuestion = 3;
    const double OnlyWord = 0.6;
    const double OneWord = 0.85;

    // Said in any question or wish, whatever it is about.
    static readonly FrozenSet<string> Empty = WordTable.Set(
        """
        a an the to of in on for and or with my me i we you it its this that these those is are was be am do does did can could will would should may might must has have had get gets got
        what which who where when why how want wants need needs like please explain tell show about mean means help there here so just really very some any something someone people one
        nixos nix machine computer system laptop pc let lets make makes set setup use using work works working know understand find way best right good up out from by at as if into over than then
        enable turn activate switch start install run
        """);

    readonly List<string> _things = [];
    readonly List<(int Thing, int[] Words, double Weight)> _phrases = [];
    readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    readonly List<List<int>> _phrasesWith = [];
    readonly List<HashSet<int>> _thingsWith = [];
    readonly double[] _weights;

    /// <param name="things">Each thing with the phrases it is asked for with, its names among them.</param>
    public AskedPhrases(IEnumerable<(string Name, IEnumerable<string> Phrases)> things)
    {
        foreach (var (name, phrases) in things)
        {
            foreach (var phrase in phrases)
                Add(phrase);
            _things.Add(name);
        }

        _weights = [.. _thingsWith.Select(holders => Weight(holders.Count))];
        for (var phrase = 0; phrase < _phrases.Count; phrase++)
            _phrases[phrase] = _phrases[phrase] with { Weight = _phrases[phrase].Words.Sum(word => _weights[word]) };
    }

    /// <summary>
    /// What the sentence is about, and how like it is to what people ask for it, 0 to 1: how much of the likest phrase it says and how
    /// much of what it says is asked of the thing, by the weight of the words; null where it shares no word with any.
    /// </summary>
    public (string Name, double Likeness)? Best(string sentence)
    {
        if (_exact.TryGetValue(Plain(sentence), out var asked))
            return (_things[asked], 1);
        var said = Stems(sentence).ToHashSet(StringComparer.Ordinal);
        var known = said.Where(_stems.ContainsKey).Select(stem => _stems[stem]).ToHashSet();
        var all = known.Sum(word => _weights[word]) + ((said.Count - known.Count) * Weight(Unknown));
        (int Thing, double Likeness)? best = null;
        foreach (var phrase in known.SelectMany(word => _phrasesWith[word]).Distinct())
        {
            var likeness = Likeness(_phrases[phrase], known, said.Count, all);
            if (best is null || likeness > best.Value.Likeness || (likeness == best.Value.Likeness && _phrases[phrase].Thing < best.Value.Thing))
                best = (_phrases[phrase].Thing, likeness);
        }

        return best is var (found, like) ? (_things[found], Math.Min(like, MostAlike)) : null;
    }

    double Likeness((int Thing, int[] Words, double Weight) phrase, HashSet<int> known, int said, double all)
    {
        var (shared, count) = (0.0, 0);
        foreach (var word in phrase.Words)
        {
            if (!known.Contains(word))
                continue;
            shared += _weights[word];
            count++;
        }

        var ofThing = 0.0;
        foreach (var word in known)
            ofThing += _thingsWith[word].Contains(phrase.Thing) ? _weights[word] : 0;
        // One word alone says little: a sentence with "install" in it need not ask what installing is.
        var trust = said == 1 ? OnlyWord : count == 1 ? OneWord : 1;
        return ((shared / (phrase.Weight + (Beside * (all - shared)))) + (ofThing / all)) / 2 * trust;
    }

    // The fewer things a word is said of, the more it tells.
    double Weight(int things) => Math.Log(1 + (_things.Count / (things + 1.0)));

    void Add(string phrase)
    {
        if (WordsOf(phrase).Count() >= LeastWordsOfQuestion)
            _exact.TryAdd(Plain(phrase), _things.Count);
        int[] words = [.. Stems(phrase).Select(Number).Distinct()];
        foreach (var word in words)
        {
            _phrasesWith[word].Add(_phrases.Count);
            _thingsWith[word].Add(_things.Count);
        }

        if (words.Length > 0)
            _phrases.Add((_things.Count, words, 0));
    }

    int Number(string stem)
    {
        if (_stems.TryGetValue(stem, out var number))
            return number;
        _phrasesWith.Add([]);
        _thingsWith.Add([]);
        return _stems[stem] = _stems.Count;
    }

    static IEnumerable<string> Stems(string text) => WordsOf(text).Where(word => !Empty.Contains(word)).Select(WordStem.Of);

    static string Plain(string text) => string.Join(' ', WordsOf(text));

    // Signs inside a name part its words: flake.lock, /etc/hosts, nix-env.
    static IEnumerable<string> WordsOf(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '\''))
                end++;
            if (end > at)
                yield return text[at..end].ToLowerInvariant().Replace("'", "", StringComparison.Ordinal);
            at = end + 1;
        }
    }
}
