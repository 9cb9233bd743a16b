using AskNix.Intents;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Frames;

/// <summary>Releases ("26.05") and channels ("unstable") named anywhere.</summary>
static class ReleaseFrame
{
    /// <summary>A channel is to be followed, and which is not told.</summary>
    public static Found Untold { get; } = new(new ChangeChannel(null), 0.6, Reading.Ask, "Which channel to follow was not said.", ["switch to nixos-unstable", "which channel do i follow"]);

    public static string? In(IReadOnlyList<Token> tokens) => tokens.Select(token => token.Word).LastOrDefault(IsRelease);

    public static string? Channel(IReadOnlyList<Token> tokens)
    {
        // The last one named is where to: "from stable to unstable".
        var isSmall = tokens.Any(token => token.Word is "small");
        // "Stable channel 25.11 please, unstable bit me": of what somebody tells something, nobody is to follow.
        foreach (var said in tokens.Where((token, at) => at + 1 == tokens.Count || !(token.Word is "unstable" or "rolling" && (tokens[at + 1].Word is "bit" or "is" or "was" or "has" or "broke" or "keeps" or "breaks" || Verbs.Telling.Contains(tokens[at + 1].Word)))).Select(token => token.Word).Reverse())
        {
            // "https://channels.nixos.org/nixos-unstable"
            var word = said.Contains("://", StringComparison.Ordinal) ? said[(said.LastIndexOf('/') + 1)..] : said;
            if (word.StartsWith("nixos-", StringComparison.Ordinal) && (word[6..].StartsWith("unstable", StringComparison.Ordinal) || (word.Length >= 11 && IsRelease(word[6..11]))))
                return word;
            if (word is "nixpkgs-unstable")
                return word;
            if (word is "unstable" or "rolling")
                return isSmall ? "nixos-unstable-small" : "nixos-unstable";
            if (IsRelease(word))
                return isSmall ? $"nixos-{word}-small" : $"nixos-{word}";
        }

        return null;
    }

    static bool IsRelease(string word) => word.Length == 5 && word[2] == '.' && word.EndsWith(word[3] == '0' ? "05" : "11", StringComparison.Ordinal) && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]);
}
