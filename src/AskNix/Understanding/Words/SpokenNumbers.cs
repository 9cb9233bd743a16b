using System.Collections.Frozen;
using System.Globalization;

namespace AskNix.Understanding.Words;

/// <summary>Joins a number said in several words into one: "twenty three", "one hundred and five", "eight thousand and eighty".</summary>
static class SpokenNumbers
{
    static readonly FrozenDictionary<string, int> Units = Numbers("one two three four five six seven eight nine", first: 1, step: 1);
    static readonly FrozenDictionary<string, int> Teens = Numbers("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", first: 10, step: 1);
    static readonly FrozenDictionary<string, int> Tens = Numbers("twenty thirty forty fifty sixty seventy eighty ninety", first: 20, step: 10);

    public static List<Token> Join(List<Token> tokens)
    {
        var joined = new List<Token>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            // "No. 12"
            if (tokens[at].Word is "no" or "nr" && at + 2 < tokens.Count && tokens[at + 1].Word is "." && tokens[at + 2].Number is not null)
            {
                joined.Add(tokens[at++].As("number"));
                continue;
            }

            // "diff 40..42"
            if (!tokens[at].Quoted && tokens[at].Word.Split("..") is [var from, var to] && NumberWords.Value(from) is { } first && NumberWords.Value(to) is { } second)
            {
                joined.AddRange([tokens[at] with { Text = from, Word = from, Number = first }, tokens[at].Put("and"), tokens[at] with { Text = to, Word = to, Number = second }]);
                continue;
            }

            if (Read(tokens, at) is not (var value, > 1 and var length))
            {
                joined.Add(Single(tokens[at]));
                continue;
            }

            var figures = value.ToString(CultureInfo.InvariantCulture);
            joined.Add(tokens[at] with { Text = figures, Word = figures, End = tokens[at + length - 1].End, Number = value });
            at += length - 1;
        }

        return joined;
    }

    // Numbers that are said in one word beyond those every list of words knows.
    static Token Single(Token token) =>
        token.Number is null && !token.Quoted && (Teens.TryGetValue(token.Word, out var value) || Tens.TryGetValue(token.Word, out value) || Hyphened(token.Word, out value)) ? token with { Number = value } : token;

    static bool Hyphened(string word, out int value)
    {
        value = 0;
        if (word.Split('-') is not [var tens, var unit] || !Tens.TryGetValue(tens, out var ten) || !Units.TryGetValue(unit, out var one))
            return false;
        value = ten + one;
        return true;
    }

    static (int Value, int Length)? Read(List<Token> tokens, int at)
    {
        if (tokens[at].Quoted || Below(tokens, at) is not (var value, var length))
            return null;
        foreach (var (word, factor) in new[] { ("thousand", 1000), ("hundred", 100) })
        {
            if (!string.Equals(Word(at + length), word, StringComparison.Ordinal))
                continue;
            (value, length) = (value * factor, length + 1);
            var joint = Word(at + length) is "and" ? 1 : 0;
            if (factor == 1000 && Read(tokens, at + length + joint, below: 1000) is (var rest, var more))
                (value, length) = (value + rest, length + joint + more);
            else if (factor == 100 && Below(tokens, at + length + joint) is (var low, var less))
                (value, length) = (value + low, length + joint + less);
            break;
        }

        return (value, length);

        string Word(int place) => place < tokens.Count ? tokens[place].Word : "";
    }

    static (int Value, int Length)? Read(List<Token> tokens, int at, int below) =>
        at < tokens.Count && Read(tokens, at) is (var value, var length) && value < below ? (value, length) : null;

    static (int Value, int Length)? Below(List<Token> tokens, int at)
    {
        if (at >= tokens.Count)
            return null;
        var word = tokens[at].Word;
        if (Tens.TryGetValue(word, out var tens))
            return at + 1 < tokens.Count && Units.TryGetValue(tokens[at + 1].Word, out var unit) ? (tens + unit, 2) : (tens, 1);
        if (Teens.TryGetValue(word, out var teen))
            return (teen, 1);
        if (Units.TryGetValue(word, out var one))
            return (one, 1);
        return word is "a" && at + 1 < tokens.Count && tokens[at + 1].Word is "hundred" or "thousand" ? (1, 1) : null;
    }

    static FrozenDictionary<string, int> Numbers(string words, int first, int step) =>
        words.Split(' ').Select((word, index) => KeyValuePair.Create(word, first + (index * step))).ToFrozenDictionary(StringComparer.Ordinal);
}
