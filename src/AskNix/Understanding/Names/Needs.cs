using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace AskNix.Understanding.Names;

/// <summary>
/// Finds the programs that fit a description of need. Programs are told by kind: what people say they need, and the programs for it,
/// the one most people mean first. Words that few kinds share say most; a phrase that is in the need as a whole outweighs words from here and there.
/// </summary>
sealed class Needs(StarterFile file)
{
    // A need counts as met when this much of it, and of the likest phrase, is found.
    const double Enough = 0.4;

    // What a word weighs that no purpose has: it may be what matters, and is more often what is told beside.
    const double UnknownWeight = 1.5;

    // How much of what a need says beside a phrase stands against their likeness, and of what a phrase says beside the need.
    const double BesidePhrase = 0.3;
    const double BesideNeed = 0.5;

    // How the words met in one kind stand to those met in all kinds of a program.
    const double OfKind = 0.4;

    // How far the ninth program of a kind, and every later one, stands behind the first.
    const double Behind = 0.1;
    const int LastPlace = 8;

    /// <summary>The programs that meet a need, best first.</summary>
    public ImmutableArray<string> Best(string need, int limit)
    {
        var words = new NeedWords(file, need);
        if (words.Known.Count == 0)
            return [];
        var weights = new double[words.Known.Count];
        var all = words.Unknown * UnknownWeight;
        for (var at = 0; at < weights.Length; at++)
            all += weights[at] = words.Known[at].Part * file.Weights[words.Known[at].Stem];
        return
        [
            .. Meeting(Phrases(words), words, weights, all)
                .Where(met => (met.Value.Share(weights, all) + met.Value.Likeness) / 2 >= Enough)
                .OrderByDescending(met => Math.Round(met.Value.Score(weights, all), 6))
                .ThenBy(met => met.Value.Place).ThenBy(met => met.Key)
                .Take(limit)
                .Select(met => file.Attributes[met.Key]),
        ];
    }

    /// <summary>The programs for what a program is for, the likest first, without itself.</summary>
    public ImmutableArray<string> Like(string attribute, int limit)
    {
        var shared = new Dictionary<int, double>();
        for (var kind = 0; kind < file.Kinds; kind++)
        {
            var programs = file.ProgramsOf(kind);
            if (Place(programs, attribute) is not (>= 0 and var place) || programs.Length == 1)
                continue;
            for (var other = 0; other < programs.Length; other++)
            {
                if (other != place)
                    CollectionsMarshal.GetValueRefOrAddDefault(shared, programs[other], out _) += 1.0 / ((place + 2) * (other + 2));
            }
        }

        return [.. shared.OrderByDescending(other => other.Value).ThenBy(other => other.Key).Take(limit).Select(other => file.Attributes[other.Key])];
    }

    // Which words of a need, as bits, each phrase holds.
    Dictionary<int, ulong> Phrases(NeedWords words)
    {
        var phrases = new Dictionary<int, ulong>(1024);
        for (var at = 0; at < words.Known.Count; at++)
        {
            foreach (var phrase in file.PhrasesWith(words.Known[at].Stem))
                CollectionsMarshal.GetValueRefOrAddDefault(phrases, phrase, out _) |= 1UL << at;
        }

        return phrases;
    }

    Dictionary<int, Met> Meeting(Dictionary<int, ulong> phrases, NeedWords words, double[] weights, double all)
    {
        var kinds = new Dictionary<int, (ulong Words, double Likeness)>(256);
        foreach (var (phrase, held) in phrases)
        {
            ref var kind = ref CollectionsMarshal.GetValueRefOrAddDefault(kinds, file.PhraseKinds[phrase], out _);
            var (shared, whole) = (Met.Sum(held, weights), 0.0);
            for (var left = held; left != 0; left &= left - 1)
                whole += file.Weights[words.Known[BitOperations.TrailingZeroCount(left)].Stem];
            var likeness = shared / (shared + (BesidePhrase * (all - shared)) + (BesideNeed * (file.PhraseWeights[phrase] - whole)));
            kind = (kind.Words | held, Math.Max(kind.Likeness, likeness));
        }

        var met = new Dictionary<int, Met>(512);
        foreach (var (kind, (held, likeness)) in kinds)
        {
            var programs = file.ProgramsOf(kind);
            var share = Met.Sum(held, weights) / all;
            for (var at = 0; at < programs.Length; at++)
            {
                var place = Math.Min(LastPlace, file.FirstPlaces[kind] + at);
                CollectionsMarshal.GetValueRefOrAddDefault(met, programs[at], out _).Add(held, likeness, share, place);
            }
        }

        return met;
    }

    int Place(ReadOnlySpan<ushort> programs, string attribute)
    {
        for (var at = 0; at < programs.Length; at++)
        {
            if (file.Attributes[programs[at]] == attribute)
                return at;
        }

        return -1;
    }

    // What is met by one program: words of the need as bits, by all its kinds, and how far by the best of its kinds.
    struct Met
    {
        ulong _words;
        double _share;
        double _best;

        public double Likeness { get; private set; }

        public int Place { get; private set; }

        public static double Sum(ulong words, double[] weights)
        {
            var sum = 0.0;
            for (; words != 0; words &= words - 1)
                sum += weights[BitOperations.TrailingZeroCount(words)];
            return sum;
        }

        public void Add(ulong words, double likeness, double share, int place)
        {
            _words |= words;
            Likeness = Math.Max(Likeness, likeness);
            var good = share * (1 + likeness - (Behind * place / LastPlace));
            if (good > _best)
                (_best, _share, Place) = (good, share, place);
        }

        public readonly double Share(double[] weights, double all) => Sum(_words, weights) / all;

        public readonly double Score(double[] weights, double all) =>
            ((((1 - OfKind) * Share(weights, all)) + (OfKind * _share)) * (0.5 + Likeness)) - (Behind * Place / LastPlace);
    }
}
