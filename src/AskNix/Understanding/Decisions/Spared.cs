using AskNix.Intents;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions;

/// <summary>
/// What speaks against taking just these programs away: one of them is said to stay or to be used ("take mpv off, wait, I use mpv"), or
/// another one stands behind a word for removing ("we do not use skype, please remove zoom"), so that the one may only be told of. Then nothing
/// is taken away unasked.
/// </summary>
static class Spared
{
    const int LongestName = 3;

    /// <param name="understood">The reading.</param>
    /// <param name="tokens">All that was said.</param>
    /// <param name="known">The attribute some words name, or null.</param>
    public static Understood Heed(Understood understood, IReadOnlyList<Token> tokens, Func<IReadOnlyList<Token>, string?> known)
    {
        if (understood.Reading is not Reading.Act || understood.Steps.OfType<RemovePackage>().SelectMany(step => step.Packages).ToHashSet(StringComparer.Ordinal) is not { Count: > 0 } taken)
            return understood;
        var (inDoubt, ordered, told) = (false, false, false);
        for (var at = 0; at < tokens.Count; at++)
        {
            var (name, length) = NameAt(tokens, at, known);
            if (name is null)
                continue;
            var isOrdered = at > 0 && WordClasses.Of("remove").Contains(tokens[at - 1].Word);
            ordered |= isOrdered;
            told |= taken.Contains(name) && !isOrdered && IsUnused(tokens, at);
            inDoubt |= taken.Contains(name) ? IsSpared(tokens, at, length) : isOrdered;
        }

        return inDoubt || (ordered && told) || IsStillUsed(tokens) ? understood with { Reading = Reading.Ask, Because = "It is not plain which of the programs are to go." } : understood;
    }

    // "Remove docker, wait my project is using it", "uninstall vlc, but I need it"
    static bool IsStillUsed(IReadOnlyList<Token> tokens)
    {
        for (var at = 2; at + 1 < tokens.Count; at++)
        {
            if (tokens[at].Word is "use" or "uses" or "using" or "need" or "needs" or "love" or "loves" && tokens[at + 1].Word is "it" or "them"
                && !tokens.Skip(Math.Max(0, at - 4)).Take(Math.Min(4, at)).Any(token => token.Word is "not" or "never" or "nobody" or "no" or "none" or "hardly" or "rarely" or "longer" or "to" or "if" or "without" or "used"))
            {
                return true;
            }
        }

        return false;
    }

    static (string? Name, int Length) NameAt(IReadOnlyList<Token> tokens, int at, Func<IReadOnlyList<Token>, string?> known)
    {
        for (var length = Math.Min(LongestName, tokens.Count - at); length > 0; length--)
        {
            var words = tokens.Skip(at).Take(length).ToList();
            if (!words.Exists(token => token.IsSeparator || WordClasses.Contains(token.Word)) && known(words) is { } name)
                return (name, length);
        }

        return (null, 0);
    }

    static bool IsUnused(IReadOnlyList<Token> tokens, int at) =>
        at > 1 && tokens[at - 2].Word is "not" or "never" or "hardly" && tokens[at - 1].Word is "use" or "need" or "want" or "like";

    static bool IsSpared(IReadOnlyList<Token> tokens, int at, int length) =>
        at + length < tokens.Count && tokens[at + length].Word is "stays" or "stay" or "remains" or "remain"
        || at > 1 && tokens[at - 2].Word is "i" or "we" && tokens[at - 1].Word is "use" or "love" or "keep" or "prefer";
}
