using AskNix.Understanding.Words;

namespace AskNix.Understanding.Frames;

/// <summary>Moments in the past as people say them, in the form <see cref="Planning.Generations.PastMoment"/> reads.</summary>
static class Moments
{
    /// <summary>The moment that somebody wants to go back to: "back to yesterday", "monday's system"; null where a moment says something else ("since monday").</summary>
    public static string? Wanted(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            if (tokens[at].Word is "to" or "into" && In([.. tokens.Skip(at + 1).TakeWhile(token => !token.IsSeparator)]) is { } moment)
                return moment;
            if (tokens[at].Word.EndsWith("'s", StringComparison.Ordinal) && tokens[at + 1].Word is "system" or "generation" or "state" or "setup" or "version" or "config" or "configuration"
                && In([tokens[at].As(tokens[at].Word[..^2])]) is { } owner)
            {
                return owner;
            }
        }

        return null;
    }

    /// <summary>The first moment among the words, or null.</summary>
    public static string? In(IReadOnlyList<Token> tokens)
    {
        if (tokens.Any(token => token.Word is "ago" or "earlier") && Ages.In(tokens) is { } age)
            return age;
        for (var at = 0; at < tokens.Count; at++)
        {
            var before = at > 0 ? tokens[at - 1].Word : "";
            switch (tokens[at].Word)
            {
                case "yesterday" or "yesterday's":
                case "night" or "evening" when before is "last":
                    return "yesterday";
                case "morning" when before is "this":
                    return "morning";
                case "week" or "month" or "year" when before is "last":
                    return $"last {tokens[at].Word}";
                case "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday":
                    return tokens[at].Word;
            }
        }

        return null;
    }
}
