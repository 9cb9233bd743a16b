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

    // The thing that is asked for in just these words.
    readonly Dictionary<ulong, int> _asked = new(2048);

    // The stems of all phrases, one phrase after the other, as numbers, no stem twice in one: a start that asks once makes few objects.
    readonly List<int> _said = [];
    readonly Dictionary<string, (int Word, int Stem)> _words = new(2048, StringComparer.Ordinal);
    readonly Dictionary<string, int> _stems = new(2048, StringComparer.Ordinal);

    // The phrases that say a stem, stem after stem, and where those of each begin.
    readonly int[] _sayers;
    readonly int[] _first;

    // How much each stem tells, and all the stems of each phrase.
    readonly double[] _weights;
    readonly double[] _heft;
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

        (_first, _sayers) = Sayers();
        _weights = Weights();
        _heft = Heft();
        _rarest = Weight(1);
    }

    /// <summary>The thing that the sentence is about; null where it shares no word with any.</summary>
    public (string Name, double Likeness)? Best(string sentence) => Near(sentence, 1) is [var best] ? best : null;

    /// <summary>
    /// What the sentence may be about, the likest first, and how like it is to what people ask for each, 0 to 1: how much of the likest phrase it says and
    /// how much of what it says is asked of the thing, by the weight of the words. One alone where it is asked for in just these words.
    /// </summary>
    public List<(string Name, double Likeness)> Near(string sentence, int limit)
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

        if (asked.Key is { } key && _asked.TryGetValue(key, out var just))
            return [(_things[just], 1)];
        var best = new List<(int Thing, double Likeness)>(limit + 1);
        foreach (var (phrase, likeness) in Likenesses(known, known.Count + unknown.Count, known.Sum(stem => _weights[stem]) + (unknown.Count * Weight(Unknown))))
            Keep(best, _phrases[phrase].Thing, likeness, limit);
        return best.ConvertAll(found => (_things[found.Thing], Math.Min(found.Likeness, MostAlike)));
    }

    // Each phrase that shares a stem with what is said, in their order.
    IEnumerable<(int Phrase, double Likeness)> Likenesses(HashSet<int> known, int said, double all)
    {
        var (shared, counts, ofThing) = (new double[_phrases.Count], new int[_phrases.Count], new double[_things.Count]);
        foreach (var stem in known)
        {
            var last = -1;
            foreach (var phrase in _sayers.AsSpan(_first[stem].._first[stem + 1]))
            {
                shared[phrase] += _weights[stem];
                counts[phrase]++;
                if (_phrases[phrase].Thing != last)
                    ofThing[last = _phrases[phrase].Thing] += _weights[stem];
            }
        }

        for (var phrase = 0; phrase < counts.Length; phrase++)
        {
            if (counts[phrase] == 0)
                continue;
            // One word alone says little: a sentence with "install" in it need not ask what installing is.
            var trust = said == 1 ? OnlyWord : counts[phrase] == 1 ? OneWord : 1;
            var like = ((shared[phrase] / (_heft[phrase] + (Beside * (all - shared[phrase])))) + (ofThing[_phrases[phrase].Thing] / all)) / 2 * trust;
            yield return (phrase, _phrases[phrase].IsName && said > 1 && _heft[phrase] >= _rarest ? Math.Max(like, OwnName) : like);
        }
    }

    // Each thing once, by its likest phrase.
    static void Keep(List<(int Thing, double Likeness)> best, int thing, double likeness, int limit)
    {
        var before = best.FindIndex(found => found.Thing == thing);
        if (before >= 0 && best[before].Likeness >= likeness || before < 0 && best.Count == limit && best[^1].Likeness >= likeness)
            return;
        if (before >= 0)
            best.RemoveAt(before);
        var place = best.FindIndex(found => found.Likeness < likeness);
        best.Insert(place < 0 ? best.Count : place, (thing, likeness));
        if (best.Count > limit)
            best.RemoveAt(limit);
    }

    (int[] First, int[] Sayers) Sayers()
    {
        var first = new int[_stems.Count + 1];
        foreach (var stem in _said)
            first[stem + 1]++;
        for (var stem = 0; stem < _stems.Count; stem++)
            first[stem + 1] += first[stem];
        var (sayers, next) = (new int[_said.Count], first[..^1]);
        for (var (phrase, at) = (0, 0); phrase < _phrases.Count; phrase++)
        {
            for (; at < _phrases[phrase].End; at++)
                sayers[next[_said[at]]++] = phrase;
        }

        return (first, sayers);
    }

    double[] Weights()
    {
        var weights = new double[_stems.Count];
        for (var stem = 0; stem < weights.Length; stem++)
        {
            var (things, last) = (0, -1);
            foreach (var phrase in _sayers.AsSpan(_first[stem].._first[stem + 1]))
            {
                if (_phrases[phrase].Thing != last)
                    things++;
                last = _phrases[phrase].Thing;
            }

            weights[stem] = Weight(things);
        }

        return weights;
    }

    double[] Heft()
    {
        var heft = new double[_phrases.Count];
        for (var (phrase, at) = (0, 0); phrase < heft.Length; phrase++)
        {
            for (; at < _phrases[phrase].End; at++)
                heft[phrase] += _weights[_said[at]];
        }

        return heft;
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

        if (asked.Key is { } key)
            _asked.TryAdd(key, _things.Count);
        if (_said.Count > start)
            _phrases.Add(new Phrase(_things.Count, _said.Count, isName && _said.Count == start + 1));
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

    readonly record struct Phrase(int Thing, int End, bool IsName);

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
