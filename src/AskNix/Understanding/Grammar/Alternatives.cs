using System.Collections.Frozen;

namespace AskNix.Understanding.Grammar;

/// <summary>
/// The words an element accepts: some of its own, and those of whole classes. Classes are shared, never copied: hundreds of patterns
/// are made at every start.
/// </summary>
sealed class Alternatives
{
    readonly string[] _words;
    readonly FrozenSet<string>[] _classes;

    Alternatives(string[] words, FrozenSet<string>[] classes) => (_words, _classes) = (words, classes);

    /// <summary>Whether there is but one.</summary>
    public bool IsOne => _words.Length + _classes.Sum(words => words.Count) == 1;

    /// <summary>Reads <c>one|other|@class</c>.</summary>
    public static Alternatives Parse(string text)
    {
        if (!text.Contains('|', StringComparison.Ordinal))
            return text[0] == '@' ? new Alternatives([], [WordClasses.Of(text[1..])]) : new Alternatives([text], []);
        var parts = text.Split('|');
        return new Alternatives(
            Array.FindAll(parts, part => part[0] != '@'),
            [.. parts.Where(part => part[0] == '@').Select(part => WordClasses.Of(part[1..]))]);
    }

    public bool Contains(string word)
    {
        foreach (var own in _words)
        {
            if (own == word)
                return true;
        }

        foreach (var shared in _classes)
        {
            if (shared.Contains(word))
                return true;
        }

        return false;
    }
}
