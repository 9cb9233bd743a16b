using System.Collections.Frozen;

namespace AskNix.Understanding.Words;

/// <summary>Word lists written as plain text.</summary>
static class WordTable
{
    /// <summary>"one two three" as a set.</summary>
    public static WordSet Set(string words) => new(words);

    /// <summary>"one other = meaning" a line, or parted by commas, as a dictionary from each word before the sign to what is behind it.</summary>
    public static FrozenDictionary<string, string> Map(string lines) =>
        lines.Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
            .SelectMany(sides => sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => KeyValuePair.Create(word, sides[1])))
            .ToFrozenDictionary(StringComparer.Ordinal);
}
