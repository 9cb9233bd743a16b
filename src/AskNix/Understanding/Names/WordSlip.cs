namespace AskNix.Understanding.Names;

/// <summary>
/// A word that one slip of the fingers made of another: two letters swapped, one too many, one missing, a vowel for a vowel. The first letter
/// people get right, and a consonant for a consonant is rather another word than a slip: hogging is no jogging.
/// </summary>
static class WordSlip
{
    // Shorter words are a letter away from too many: a shelf is not a self, a prayer no payer.
    const int ShortestSwapped = 5;
    const int ShortestMended = 7;

    // Nobody's need has longer words.
    const int Longest = 40;

    const string Vowels = "aeiouy";

    /// <summary>The known word that this one was to be, or null.</summary>
    public static string? Mend(string word, Func<string, bool> isKnown)
    {
        if (word.Length is < ShortestSwapped or > Longest || !word.All(char.IsAsciiLetterLower))
            return null;
        return (word.Length < ShortestMended ? Swapped(word) : Swapped(word).Concat(TooMany(word)).Concat(Missing(word)).Concat(OtherVowel(word))).FirstOrDefault(isKnown);
    }

    static IEnumerable<string> Swapped(string word)
    {
        for (var at = 0; at + 1 < word.Length; at++)
        {
            if (word[at] != word[at + 1])
                yield return $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}";
        }
    }

    static IEnumerable<string> TooMany(string word)
    {
        for (var at = 1; at < word.Length; at++)
            yield return word.Remove(at, 1);
    }

    static IEnumerable<string> Missing(string word)
    {
        for (var at = 1; at <= word.Length; at++)
        {
            for (var letter = 'a'; letter <= 'z'; letter++)
                yield return word.Insert(at, letter.ToString());
        }
    }

    static IEnumerable<string> OtherVowel(string word)
    {
        for (var at = 1; at < word.Length; at++)
        {
            if (!Vowels.Contains(word[at], StringComparison.Ordinal))
                continue;
            foreach (var vowel in Vowels)
            {
                if (vowel != word[at])
                    yield return $"{word[..at]}{vowel}{word[(at + 1)..]}";
            }
        }
    }
}
