using System.Collections.Frozen;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Names;

/// <summary>
/// Finds what a sentence is about among things each of which people ask for in several ways: words that few of these ways share say
/// most. The names of the things need not be said.
/// </summary>
sealed class AskedPhrases
{
    // In how many phrases a word counts as standing that stands in none.
    const int Unknown = 6;

    // What is not asked just so is never as like as what is.
    const double MostAlike = 0.95;
    const double OneWord = 0.6;

    // Said in any question or wish, whatever it is about.
    static readonly FrozenSet<string> Empty = WordTable.Set(
        """
        a an the to of in on for and or with my me i we you it its this that these those is are was be am do does did can could will would should may might must have has had get gets got
        what which who where when why how want wants need needs like please explain tell show about mean means help there here so just really very some any something someone people one
        nixos nix machine computer system laptop pc let lets make makes set setup use using work works working know understand find way best right good up out from by at as if into over than then
        enable turn activate switch start install run
        """);

    readonly List<string> _things = [];
    readonly List<(int Thing, int[] Words)> _phrases = [];
    readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    readonly Dictionary<int, List<int>> _byWord = [];
    readonly double[] _weights;

    /// <param name="things">Each thing with the phrases it is asked for with, its names among them.</param>
    public AskedPhrases(IEnumerable<(string Name, IEnumerable<string> Phrases)> things)
    {
        foreach (var (name, phrases) in things)
        {
            foreach (var phrase in phrases)
            {
                _exact.TryAdd(Plain(phrase), _things.Count);
                var words = Stems(phrase).Select(Number).Distinct().ToArray();
                foreach (var word in words)
                {
                    if (!_byWord.TryGetValue(word, out var holders))
                        _byWord[word] = holders = [];
                    holders.Add(_phrases.Count);
                }

                if (words.Length > 0)
                    _phrases.Add((_things.Count, words));
            }

            _things.Add(name);
        }

        _weights = [.. Enumerable.Range(0, _stems.Count).Select(word => Weight(_byWord[word].Count))];
    }

    /// <summary>
    /// What the sentence is about, and how like it is to what people ask for it, 0 to 1: the weight of the words both have, of all that
    /// either has; null where it shares no word with any.
    /// </summary>
    public (string Name, double Likeness)? Best(string sentence)
    {
        if (_exact.TryGetValue(Plain(sentence), out var asked))
            return (_things[asked], 1);
        var said = Stems(sentence).Distinct(StringComparer.Ordinal).ToList();
        var known = said.Where(_stems.ContainsKey).Select(stem => _stems[stem]).ToHashSet();
        if (known.Count == 0)
            return null;
        var all = known.Sum(word => _weights[word]) + ((said.Count - known.Count) * Weight(Unknown));
        var best = known.SelectMany(word => _byWord[word]).Distinct().Select(phrase => (_phrases[phrase].Thing, Likeness: Likeness(_phrases[phrase].Words, known, all)))
            .GroupBy(found => found.Thing).Select(group => (Thing: group.Key, Likeness: group.Max(found => found.Likeness)))
            .OrderByDescending(found => found.Likeness).ThenBy(found => found.Thing).First();
        return (_things[best.Thing], best.Likeness);
    }

    double Likeness(int[] phrase, HashSet<int> said, double all)
    {
        var (shared, own, count) = (0.0, 0.0, 0);
        foreach (var word in phrase)
        {
            own += _weights[word];
            if (!said.Contains(word))
                continue;
            shared += _weights[word];
            count++;
        }

        // One word alone says little: a sentence with "install" in it need not ask what installing is.
        return (count > 1 ? MostAlike : OneWord) * shared / (all + own - shared);
    }

    double Weight(int spread) => Math.Log(1 + (_phrases.Count / (double)(spread + 1)));

    int Number(string stem)
    {
        if (!_stems.TryGetValue(stem, out var number))
            _stems[stem] = number = _stems.Count;
        return number;
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
