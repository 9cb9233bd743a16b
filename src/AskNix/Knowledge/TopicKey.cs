using AskNix.Understanding.Words;

namespace AskNix.Knowledge;

/// <summary>What is left of a question when only its topic counts.</summary>
internal static class TopicKey
{
    private static readonly WordSet Filler = WordTable.Set(
        """
        what whats is are does do did mean means explain tell me about the a an my to of in on for and how i you can please actually exactly really meaning difference
        between concept work works
        """);

    public static string Of(string words)
    {
        var telling = string.Concat(Telling(words));
        return telling.Length > 0 ? telling : string.Concat(Words(words));
    }

    /// <summary>Its words without those of any question.</summary>
    public static IEnumerable<string> Telling(string words) => Words(words).Where(word => !Filler.Contains(word));

    /// <summary>Words in small letters; dots, slashes and dashes part them, a plural s is dropped from longer ones.</summary>
    public static IEnumerable<string> Words(string text) =>
        new string([.. text.Take(300).Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : letter is '\'' or '’' ? '\0' : ' ').Where(letter => letter is not '\0')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Length > 3 && word[^1] is 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word);
}
