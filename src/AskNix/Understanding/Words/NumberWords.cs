using System.Collections.Frozen;
using System.Globalization;

namespace AskNix.Understanding.Words;

/// <summary>Numbers as people write them: <c>42</c>, <c>#42</c>, <c>3rd</c>, <c>two</c>, <c>third</c>.</summary>
static class NumberWords
{
    static readonly FrozenDictionary<string, int> Spelled = WordTable.Map(
        """
        zero = 0, one once = 1, two twice couple second = 2, three third = 3, four fourth = 4, five fifth = 5, six = 6, seven = 7
        eight = 8, nine = 9, ten = 10, eleven = 11, twelve dozen = 12, thirteen = 13, fourteen = 14, fifteen = 15, sixteen = 16, seventeen = 17, eighteen = 18
        nineteen = 19, twenty = 20, thirty = 30, forty = 40, fifty = 50, sixty = 60, seventy = 70, eighty = 80, ninety = 90, hundred = 100
        """).ToFrozenDictionary(pair => pair.Key, pair => int.Parse(pair.Value, CultureInfo.InvariantCulture), StringComparer.Ordinal);

    public static int? Value(string word)
    {
        if (Spelled.TryGetValue(word, out var spelled))
            return spelled;
        var digits = word.AsSpan().TrimStart('#');
        if (digits.Length > 2 && (digits.EndsWith("st") || digits.EndsWith("nd") || digits.EndsWith("rd") || digits.EndsWith("th")))
            digits = digits[..^2];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
