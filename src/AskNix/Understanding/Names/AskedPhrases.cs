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

    // "Disko: is it safe on a machine that is installed?" is about disko, whatever else it says.
    const double OwnName = 0.65;
    const int LeastLettersOfName = 4;

    const int UsualLength = 64;

    // The number of a word that says nothing.
    const int Nothing = -1;

    // Said in any question or wish, whatever it is about.
    static readonly FrozenSet<string> Empty = WordTable.Set(
        """
        a an the to of in on for and or with my me i we you it its this that these those is are was be am do does did can could will would should may might must has have had get gets got
        what which who where when why how want wants need needs like please explain tell show about mean means help there here so just really very some any something someone people one
        nixos nix machine computer system laptop pc let lets make makes set setup use using used work works working know understand find way best right good up out from by at as if into over than then
        enable turn activate switch start install run
        """);

    readonly List<string> _things = [];
    readonly List<Phrase> _phrases = [];

    // The stems of all phrases, one phrase after the other, as numbers, no stem twice in one: a start that asks once makes few objects.
    readonly List<int> _said = [];
    readonly Dictionary<string, (int Word, int Stem)> _words = new(2048, StringComparer.Ordinal);
    readonly Dictionary<string, int> _stems = new(2048, StringComparer.Ordinal);
    readonly double[] _weights;
    readonly double _rarest;
    readonly bool _namesTell;

    /// <param name="things">Each thing with the phrases it is asked for with, its names among them.</param>
    /// <param name="namesTell">Whether a name of one word that is said of one thing only tells that it is meant.</param>
    public AskedPhrases(IEnumerable<(string Name, IEnumerable<string> Phrases)> things, bool namesTell = false)
    {
        _namesTell = namesTell;
        foreach (var (name, phrases) in things)
        {
            foreach (var phrase in phrases)
                Add(phrase);
            _things.Add(name);
        }

        _weights = Weights();
        _rarest = Weight(1);
    }

    /// <summary>
    /// What the sentence is about, and how like it is to what people ask for it, 0 to 1: how much of the likest phrase it says and how
    /// much of what it says is asked of the thing, by the weight of the words; null where it shares no word with any.
    /// </summary>
    public (string Name, double Likeness)? Best(string sentence)
    {
        var (known, unknown) = (new HashSet<int>(), new HashSet<string>(StringComparer.Ordinal));
        var asked = new Question();
        foreach (var word in new PlainWords(sentence, stackalloc char[UsualLength]))
        {
            var (number, stem) = _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var found) ? found : (Nothing, StemOf(word.ToString(), mayBeNew: false, unknown));
            asked.Add(number);
            if (stem >= 0)
                known.Add(stem);
        }

        if (asked.Key is { } key && _phrases.FindIndex(phrase => phrase.Asked == key) is >= 0 and var just)
            return (_things[_phrases[just].Thing], 1);
        var all = known.Sum(word => _weights[word]) + (unknown.Count * Weight(Unknown));
        (int Thing, double Likeness)? best = null;
        var met = new HashSet<int>();
        for (var (first, start) = (0, 0); first < _phrases.Count && known.Count > 0;)
        {
            var last = first;
            while (last + 1 < _phrases.Count && _phrases[last + 1].Thing == _phrases[first].Thing)
                last++;
            met.Clear();
            var ofThing = Shared(start, _phrases[last].End, known, met).Weight;
            for (; first <= last && ofThing > 0; first++)
            {
                var likeness = Likeness(start, _phrases[first], known, known.Count + unknown.Count, all, ofThing);
                if (likeness > (best?.Likeness ?? 0))
                    best = (_phrases[first].Thing, likeness);
                start = _phrases[first].End;
            }

            (first, start) = (last + 1, _phrases[last].End);
        }

        return best is var (thing, like) ? (_things[thing], Math.Min(like, MostAlike)) : null;
    }

    double Likeness(int start, Phrase phrase, HashSet<int> known, int said, double all, double ofThing)
    {
        var (shared, count) = Shared(start, phrase.End, known, null);
        if (count == 0)
            return 0;
        var weight = 0.0;
        for (var at = start; at < phrase.End; at++)
            weight += _weights[_said[at]];
        // One word alone says little: a sentence with "install" in it need not ask what installing is.
        var trust = said == 1 ? OnlyWord : count == 1 ? OneWord : 1;
        var like = ((shared / (weight + (Beside * (all - shared)))) + (ofThing / all)) / 2 * trust;
        return phrase.IsName && said > 1 && weight >= _rarest ? Math.Max(like, OwnName) : like;
    }

    // How much of what is known is said between two places, each word once where a set of those met is given.
    (double Weight, int Count) Shared(int start, int end, HashSet<int> known, HashSet<int>? met)
    {
        var (weight, count) = (0.0, 0);
        for (var at = start; at < end; at++)
        {
            if (!known.Contains(_said[at]) || met?.Add(_said[at]) is false)
                continue;
            weight += _weights[_said[at]];
            count++;
        }

        return (weight, count);
    }

    double[] Weights()
    {
        var (weights, last) = (new double[_stems.Count], new int[_stems.Count]);
        var start = 0;
        foreach (var phrase in _phrases)
        {
            for (var at = start; at < phrase.End; at++)
            {
                if (last[_said[at]] == phrase.Thing + 1)
                    continue;
                last[_said[at]] = phrase.Thing + 1;
                weights[_said[at]]++;
            }

            start = phrase.End;
        }

        for (var stem = 0; stem < weights.Length; stem++)
            weights[stem] = Weight((int)weights[stem]);
        return weights;
    }

    // The fewer things a word is said of, the more it tells.
    double Weight(int things) => Math.Log(1 + (_things.Count / (things + 1.0)));

    void Add(string phrase)
    {
        var asked = new Question();
        var start = _said.Count;
        var (isName, count) = (false, 0);
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in new PlainWords(phrase, stackalloc char[UsualLength]))
        {
            if (!words.TryGetValue(word, out var known))
                words[word] = known = (_words.Count, StemOf(word.ToString(), mayBeNew: true, null));
            asked.Add(known.Word);
            if (known.Stem >= 0 && _said.IndexOf(known.Stem, start) < 0)
                _said.Add(known.Stem);
            isName = _namesTell && ++count == 1 && WordStem.Of(word.ToString()).Length >= LeastLettersOfName;
        }

        if (_said.Count > start || asked.Key is not null)
            _phrases.Add(new Phrase(_things.Count, _said.Count, asked.Key, isName && _said.Count == start + 1));
    }

    // The number of what a word has in common with its other forms.
    int StemOf(string word, bool mayBeNew, HashSet<string>? unknown)
    {
        if (Empty.Contains(word))
            return Nothing;
        var stem = AlikeWords.Of(WordStem.Of(word));
        if (_stems.TryGetValue(stem, out var number))
            return number;
        if (mayBeNew)
            return _stems[stem] = _stems.Count;
        unknown!.Add(stem);
        return Nothing;
    }

    readonly record struct Phrase(int Thing, int End, ulong? Asked, bool IsName);

    // The words of a question in their order, as one number: two questions that are not the same word for word have the same one once in 2^64.
    struct Question
    {
        const ulong Prime = 0x9E3779B97F4A7C15;

        int _words;
        bool _isStrange;
        ulong _key;

        /// <summary>Null where it is too short, or holds a word that is in no phrase.</summary>
        public readonly ulong? Key => _words >= LeastWordsOfQuestion && !_isStrange ? _key : null;

        public void Add(int word)
        {
            _words++;
            _isStrange |= word < 0;
            _key = System.Numerics.BitOperations.RotateLeft((_key ^ (uint)word) * Prime, 29);
        }
    }
}
