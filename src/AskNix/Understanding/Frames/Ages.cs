using System.Globalization;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Frames;

/// <summary>Ages as people say them, in the form Nix takes: "two weeks" is <c>14d</c>.</summary>
static class Ages
{
    /// <summary>The first age among the words, or null.</summary>
    public static string? In(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (at > 0 && Count(tokens[at - 1]) is { } count && Of(count, tokens[at].Word) is { } age)
                return age;
            if (Compact(tokens[at].Word) is { } compact)
                return compact;
        }

        return null;
    }

    /// <summary>So many of a unit; null where the word is none.</summary>
    /// <param name="count">How many.</param>
    /// <param name="unit">A word such as <c>weeks</c>, or a letter.</param>
    public static string? Of(int count, string unit) => unit switch
    {
        "hour" or "hours" or "h" => $"{count}h",
        "day" or "days" or "d" => InDays(count, 1),
        "week" or "weeks" or "w" => InDays(count, 7),
        "fortnight" => InDays(count, 14),
        "month" or "months" or "m" => InDays(count, 30),
        "year" or "years" or "y" => InDays(count, 365),
        _ => null,
    };

    /// <summary>The age in a word such as <c>30d</c>; null where it is none.</summary>
    public static string? Compact(string word) =>
        word.Length > 1 && int.TryParse(word.AsSpan(0, word.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Of(count, word[^1..]) : null;

    // In 64 bits: a product that wraps round is another age, and a younger one deletes more than was meant.
    static string InDays(long count, int days) => $"{count * days}d";

    static int? Count(Token token) => token.Number ?? (token.Word is "a" or "an" or "one" or "last" or "past" or "older-than" or "than" ? 1 : null);
}
