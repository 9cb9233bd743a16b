using System.Runtime.CompilerServices;

namespace AskNix.Understanding.Names;

/// <summary>
/// Finds what a sentence is about among things each of which people ask for in several ways: words that few of the things share say
/// most. The names of the things need not be said. Immutable; safe to share between threads.
/// </summary>
[SkipLocalsInit]
sealed class AskedPhrases
{
    // A word that is said of nothing weighs as if it were said of so many things.
    const int Unknown = 3;

    // What the words of a sentence that a phrase lacks take off: sentences are longer than phrases.
    const double Beside = 0.25;

    // What is not asked just so is never as like as what is.
    const double MostAlike = 0.95;
    const double OnlyWord = 0.6;
    const double OneWord = 0.85;

    // "Disko: is it safe on a machine that is installed?" is about disko, whatever else it says.
    const double OwnName = 0.65;

    const int UsualLength = 64;

    readonly AskedFile _file;

    // What a stem weighs that is said of so many things: the fewer, the more it tells.
    readonly double[] _weights;

    /// <param name="file">The things, with what they are asked for with.</param>
    public AskedPhrases(AskedFile file)
    {
        _file = file;
        _weights = new double[Math.Max(Unknown, file.Things.Count) + 1];
        for (var things = 0; things < _weights.Length; things++)
            _weights[things] = Math.Log(1 + (file.Things.Count / (things + 1.0)));
    }

    /// <summary>Whether there is a thing of this name.</summary>
    public bool Has(string name) => _file.Things.Find(name) >= 0;

    /// <summary>The thing that the sentence is about; null where it shares no word with any.</summary>
    public (string Name, double Likeness)? Best(string sentence) => Near(sentence, 1) is [var best] ? best : null;

    /// <summary>
    /// What the sentence may be about, the likest first, and how like it is to what people ask for each, 0 to 1: how much of the likest phrase it says and
    /// how much of what it says is asked of the thing, by the weight of the words. One alone where it is asked for in just these words.
    /// </summary>
    public List<(string Name, double Likeness)> Near(string sentence, int limit)
    {
        var (known, unknown) = (new HashSet<int>(), new HashSet<string>(StringComparer.Ordinal));
        var asked = default(AskedQuestion);
        foreach (var word in new PlainWords(sentence, stackalloc char[UsualLength]))
        {
            var number = _file.Words.Find(word);
            asked.Add(number);
            if (number < 0)
                AddStrange(word.ToString(), known, unknown);
            else if (_file.StemsOfWords[number] is not AskedFile.Nothing and var stem)
                known.Add(stem);
        }

        if (asked.Key is { } key && _file.AskedWith(key) is { } just)
            return [(_file.Things[just], 1)];
        var best = new List<(int Thing, double Likeness)>(limit + 1);
        foreach (var (phrase, likeness) in Likenesses(known, known.Count + unknown.Count, known.Sum(WeightOf) + (unknown.Count * _weights[Unknown])))
            Keep(best, _file.ThingsOfPhrases[phrase], likeness, limit);
        return best.ConvertAll(found => (_file.Things[found.Thing], Math.Min(found.Likeness, MostAlike)));
    }

    // No phrase has the word; one may have another form of it, or what means the same.
    void AddStrange(string word, HashSet<int> known, HashSet<string> unknown)
    {
        var stem = WordStem.Of(word);
        if (_file.Stems.Find(stem) is not (>= 0 and var number))
            unknown.Add(stem);
        else if (_file.Meant[number] is var meant && _file.Spread[meant] > 0)
            known.Add(meant);
        else
            unknown.Add(_file.Stems[meant]);
    }

    // Each phrase that shares a stem with what is said, in their order.
    IEnumerable<(int Phrase, double Likeness)> Likenesses(HashSet<int> known, int said, double all)
    {
        var (shared, counts, ofThing) = (new double[_file.Phrases], new byte[_file.Phrases], new double[_file.Things.Count]);
        foreach (var stem in known)
        {
            var (weight, last) = (WeightOf(stem), -1);
            foreach (var phrase in _file.SayersOf(stem))
            {
                shared[phrase] += weight;
                counts[phrase]++;
                if (_file.ThingsOfPhrases[phrase] != last)
                    ofThing[last = _file.ThingsOfPhrases[phrase]] += weight;
            }
        }

        for (var phrase = 0; phrase < counts.Length; phrase++)
        {
            if (counts[phrase] == 0)
                continue;
            // One word alone says little: a sentence with "install" in it need not ask what installing is.
            var trust = said == 1 ? OnlyWord : counts[phrase] == 1 ? OneWord : 1;
            var heft = HeftOf(phrase);
            var like = ((shared[phrase] / (heft + (Beside * (all - shared[phrase])))) + (ofThing[_file.ThingsOfPhrases[phrase]] / all)) / 2 * trust;
            // Only a name that no other thing shares tells.
            yield return (phrase, _file.IsName(phrase) && said > 1 && heft >= _weights[1] ? Math.Max(like, OwnName) : like);
        }
    }

    double WeightOf(int stem) => _weights[_file.Spread[stem]];

    double HeftOf(int phrase)
    {
        var heft = 0.0;
        foreach (var stem in _file.SaidIn(phrase))
            heft += WeightOf(stem);
        return heft;
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
}
