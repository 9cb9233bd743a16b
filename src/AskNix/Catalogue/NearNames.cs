using System.Collections.Immutable;
using System.Numerics;
using AskNix.Understanding.Words;

namespace AskNix.Catalogue;

/// <summary>Which of many names a mistyped one is near to.</summary>
public static class NearNames
{
    /// <summary>The nearest names, nearest first, at most <paramref name="limit"/>; a short word may be off by one, a long one by three.</summary>
    public static ImmutableArray<string> Of(string word, IEnumerable<string> names, int limit)
    {
        var wanted = word.ToLowerInvariant();
        var allowed = Allowed(wanted.Length);
        var found = new List<(string Name, int Distance)>();
        var letters = Letters(wanted);
        foreach (var name in names)
        {
            // Each slip changes at most one letter on each side, so most names are passed over without being compared.
            var others = Letters(name);
            if (BitOperations.PopCount(letters & ~others) > allowed || BitOperations.PopCount(others & ~letters) > allowed)
                continue;
            var distance = EditDistance.Between(wanted, name.ToLowerInvariant(), allowed);
            if (distance <= allowed)
                found.Add((name, distance));
        }

        return
        [
            .. found.OrderBy(near => near.Distance)
                .ThenBy(near => SharedStart(wanted, near.Name) ? 0 : 1)
                .ThenBy(near => near.Name.Length)
                .ThenBy(near => near.Name, StringComparer.Ordinal)
                .Select(near => near.Name)
                .Distinct(StringComparer.Ordinal)
                .Take(limit),
        ];
    }

    /// <summary>How many slips a word of this length may hold before it is another word.</summary>
    public static int Allowed(int length) => length switch
    {
        <= 2 => 0,
        <= 4 => 1,
        <= 8 => 2,
        _ => 3,
    };

    /// <summary>Which letters and digits a word holds, one bit each; other characters share bits.</summary>
    private static ulong Letters(string word)
    {
        var letters = 0UL;
        foreach (var letter in word)
            letters |= 1UL << (char.ToLowerInvariant(letter) & 63);
        return letters;
    }

    /// <summary>People rarely mistype the first letter.</summary>
    private static bool SharedStart(string word, string name) =>
        word.Length > 0 && name.Length > 0 && word[0] == char.ToLowerInvariant(name[0]);
}
