using System.Collections.Frozen;
using System.Collections.Immutable;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Names;

/// <summary>Finds the programs that fit a description of need: words that few programs share say most.</summary>
sealed class Needs
{
    // A need counts as met when at least this share of what it says is found.
    const double Enough = 0.5;

    // In how many programs' purposes a word counts as standing that stands in none.
    const int Unknown = 12;

    static readonly FrozenSet<string> Empty = WordTable.Set(
        """
        a an the to for of and or with my me i that which can is are be do does in on some any something somebody anything thing things like similar as it this program
        programs app apps application applications software tool tools package packages utility good best nice decent great fast free open
        source linux nixos nix use using used work working want need get have help lets let able way one ones new old modern popular from at by your our kind type sort
        favourite favorite really very please proper latest powerful also just only show shows showing look looks see something-like own about into onto between out up down all every many several lots
        turn turns turning vacation holiday thousands beautiful pretty convenient reliable modern free-of-charge gratis replacement alternative alternatives equivalent clone substitute competitor
        computer pc machine laptop desktop
        what happens happen once at strong securely quickly whole own mine without again always never often sometimes later together myself family-friendly proper grandparents
        """);

    readonly Meanings _meanings = new();
    readonly Dictionary<string, int> _stems = new(2048, StringComparer.Ordinal);
    readonly Dictionary<string, int> _words = new(3000, StringComparer.Ordinal);
    readonly List<string> _programs = [];

    // The stems of all purposes, one purpose after the other, as numbers: a start that answers one need makes a string for each word once.
    readonly List<int> _said = [];
    readonly List<(int Program, int End)> _purposes = [];
    readonly List<double> _weights = [];

    /// <param name="programs">Attributes with what each is for, purposes parted by commas.</param>
    public Needs(IEnumerable<(string Attribute, string Purposes)> programs)
    {
        var spread = new List<(int Count, int LastProgram)>();
        foreach (var (attribute, purposes) in programs)
        {
            foreach (var purpose in purposes.AsSpan().Split(','))
            {
                var start = _said.Count;
                AddStems(purposes.AsSpan(purpose), _said);
                for (var at = start; at < _said.Count; at++)
                {
                    while (spread.Count <= _said[at])
                        spread.Add((0, -1));
                    if (spread[_said[at]].LastProgram != _programs.Count)
                        spread[_said[at]] = (spread[_said[at]].Count + 1, _programs.Count);
                }

                if (_said.Count > start)
                    _purposes.Add((_programs.Count, _said.Count));
            }

            _programs.Add(attribute);
        }

        _weights.AddRange(spread.Select(stem => Weight(stem.Count)));
    }

    /// <summary>The programs that meet a need, best first; among equals the better known, which stand first in the file.</summary>
    public ImmutableArray<string> Best(string need, int limit)
    {
        var (wanted, unknown) = (new HashSet<int>(), new HashSet<string>(StringComparer.Ordinal));
        var words = need.AsSpan();
        while (NextWord(ref words) is { IsEmpty: false } word)
        {
            if (StemOf(word.ToString()) is not { } stem)
                continue;
            if (_stems.TryGetValue(stem, out var number))
                wanted.Add(number);
            else
                unknown.Add(stem);
        }

        if (wanted.Count == 0)
            return [];
        var all = wanted.Sum(stem => _weights[stem]) + (unknown.Count * Weight(Unknown));
        return
        [
            .. Meeting(wanted, all)
                .Where(met => met.Share >= Enough)
                // What a program is for in just these words comes before one whose many purposes happen to hold them all.
                .OrderByDescending(met => Math.Round(met.Share * (1 + met.Likeness), 6))
                .Take(limit)
                .Select(met => _programs[met.Program]),
        ];
    }

    // How much of a need each program meets, and how like the need its likest purpose is: the weight both share, of all that either says.
    IEnumerable<(int Program, double Share, double Likeness)> Meeting(HashSet<int> wanted, double all)
    {
        var met = new HashSet<int>();
        var (program, share, likest, at) = (-1, 0.0, 0.0, 0);
        foreach (var (of, end) in _purposes)
        {
            if (of != program)
            {
                if (share > 0)
                    yield return (program, share / all, likest);
                met.Clear();
                (program, share, likest) = (of, 0, 0);
            }

            var (shared, said) = (0.0, 0.0);
            for (; at < end; at++)
            {
                var weight = _weights[_said[at]];
                said += weight;
                if (!wanted.Contains(_said[at]))
                    continue;
                shared += weight;
                if (met.Add(_said[at]))
                    share += weight;
            }

            likest = Math.Max(likest, shared / (all + said - shared));
        }

        if (share > 0)
            yield return (program, share / all, likest);
    }

    // An unknown word weighs about as much as a rather rare one: "widget toolkit for ducks" is not met by any toolkit, yet one word that
    // no purpose holds does not outweigh all the others.
    double Weight(int spread) => Math.Log(1 + (_programs.Count / (double)(spread + 1)));

    // The stems of what a program is for, as numbers.
    void AddStems(ReadOnlySpan<char> words, List<int> stems)
    {
        var known = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var start = stems.Count;
        while (NextWord(ref words) is { IsEmpty: false } word)
        {
            if (!known.TryGetValue(word, out var number))
                known[word] = number = NumberOf(word.ToString());
            if (number >= 0 && stems.IndexOf(number, start) < 0)
                stems.Add(number);
        }
    }

    // The next word of a text, which goes on behind it; empty at its end.
    static ReadOnlySpan<char> NextWord(ref ReadOnlySpan<char> rest)
    {
        var start = 0;
        while (start < rest.Length && IsBetween(rest[start]))
            start++;
        var end = start;
        while (end < rest.Length && !IsBetween(rest[end]))
            end++;
        var word = rest[start..end];
        rest = rest[end..];
        return word;
    }

    static bool IsBetween(char sign) => sign is ' ' or '/' or ',' or '.' or '?' or '!' or '"';

    int NumberOf(string word)
    {
        if (StemOf(word) is not { } stem)
            return -1;
        if (!_stems.TryGetValue(stem, out var number))
            _stems[stem] = number = _stems.Count;
        return number;
    }

    // Null for what says nothing.
    string? StemOf(string word) =>
        word.ToLowerInvariant() is var small && Empty.Contains(small) ? null : WordStem.Of(_meanings.Of(small));
}
