using AskNix.Intents;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions;

/// <summary>
/// "Install firefox instead of chrome" says what to install; that the other goes is not said. It stays, that is told, and taking it away is
/// offered.
/// </summary>
static class LeftBeside
{
    const int LongestName = 3;

    /// <param name="understood">The reading.</param>
    /// <param name="tokens">All that was said.</param>
    /// <param name="known">The attribute some words name, or null.</param>
    public static Understood Heed(Understood understood, IReadOnlyList<Token> tokens, Func<IReadOnlyList<Token>, string?> known)
    {
        if (understood is not { Reading: Reading.Act, Steps: [InstallPackage { Packages: var packages }] } || Named(tokens, known) is not { } other || packages.Contains(other))
            return understood;
        return understood with { Because = $"{other} stays where it is: that it should go was not said.", Choices = [$"remove {other}"] };
    }

    static string? Named(IReadOnlyList<Token> tokens, Func<IReadOnlyList<Token>, string?> known)
    {
        var behind = tokens.SkipWhile(token => token.Word is not "instead-of").Skip(1).SkipWhile(token => token.Word is "the" or "my" or "that" or "this").ToList();
        return Enumerable.Range(1, Math.Min(LongestName, behind.Count)).Reverse().Select(length => known([.. behind.Take(length)])).FirstOrDefault(name => name is not null);
    }
}
