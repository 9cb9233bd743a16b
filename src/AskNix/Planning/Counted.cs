namespace AskNix.Planning;

/// <summary>How many of something there are, in words.</summary>
public static class Counted
{
    /// <summary>"1 path", "2 paths".</summary>
    /// <param name="count">How many; not negative.</param>
    /// <param name="what">One of them, a word whose plural ends in s.</param>
    public static string Of(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
