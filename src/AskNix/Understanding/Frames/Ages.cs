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
            if (Days(tokens[at].Word) is { } unit && at > 0 && Count(tokens[at - 1]) is { } count)
                return $"{count * unit}d";
            if (Compact(tokens[at].Word) is { } age)
                return age;
        }

        return null;
    }

    static int? Days(string unit) => unit switch
    {
        "day" or "days" => 1,
        "week" or "weeks" => 7,
        "fortnight" => 14,
        "month" or "months" => 30,
        "year" or "years" => 365,
        _ => null,
    };

    static int? Count(Token token) => token.Number ?? (token.Word is "a" or "an" or "one" or "last" or "past" ? 1 : null);

    static string? Compact(string word) =>
        word.Length > 1 && int.TryParse(word.AsSpan(0, word.Length - 1), out var count) ? word[^1] switch { 'd' => $"{count}d", 'w' => $"{count * 7}d", 'm' => $"{count * 30}d", 'y' => $"{count * 365}d", _ => null } : null;
}
