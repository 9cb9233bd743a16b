using AskNix.Intents;
using AskNix.Understanding;
using AskNix.Understanding.Guards;
using AskNix.Understanding.Words;

namespace AskNix.Catalogue;

/// <summary>
/// A search whose words the shell was given as one, <c>search "wipe a stick and format it"</c>: they are looked for as they stand, whatever
/// wishes they would be in a sentence.
/// </summary>
public static class SearchLine
{
    /// <summary>The word it begins with.</summary>
    public const string Verb = "search";

    private const string Start = $"{Verb} \"";

    /// <summary>The sentence that asks for these words; they have no quotation marks of their own.</summary>
    public static string Of(string words) => $"{Start}{words.Trim()}\"";

    /// <summary>What such a sentence asks for; null where it is none, or has a secret in it, which nobody looks up.</summary>
    internal static Understood? Read(string sentence)
    {
        if (!sentence.StartsWith(Start, StringComparison.Ordinal) || sentence.IndexOf('"', Start.Length) != sentence.Length - 1)
            return null;
        var query = Cleaner.Clean(sentence[Start.Length..^1]).Trim();
        return query.Length == 0 || SecretGuard.Hide(query).Found
            ? null
            : new Understood(sentence, [new SearchPackage(query)], 1, Reading.Answer, "The words stand between quotation marks behind search.", []);
    }
}
