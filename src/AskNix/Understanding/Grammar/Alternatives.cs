using AskNix.Understanding.Words;

namespace AskNix.Understanding.Grammar;

/// <summary>
/// The words an element accepts: some of its own, and those of whole classes. Classes are shared, never copied: hundreds of patterns
/// are made at every start.
/// </summary>
sealed class Alternatives
{
    readonly string[] _words;
    readonly WordSet[] _classes;

    Alternatives(string[] words, WordSet[] classes) => (_words, _classes) = (words, classes);

    /// <summary>Whether there is but one: a class has several.</summary>
    public bool IsOne => _words.Length == 1 && _classes.Length == 0;

    /// <summary>Reads <c>one|other|@class</c>.</summary>
    public static Alternatives Parse(string text)
    {
        if (!text.Contains('|', StringComparison.Ordinal))
            return text[0] == '@' ? new Alternatives([], [WordClasses.Of(text.AsSpan(1))]) : new Alternatives([text], []);
        var parts = text.Split('|');
        return new Alternatives(
            Array.FindAll(parts, part => part[0] != '@'),
            [.. parts.Where(part => part[0] == '@').Select(part => WordClasses.Of(part.AsSpan(1)))]);
    }

    /// <summary>Whether alternatives, as they are written, have a word among them.</summary>
    public static bool Contain(ReadOnlySpan<char> text, string word)
    {
        foreach (var range in text.Split('|'))
        {
            var part = text[range];
            if (part[0] == '@' ? WordClasses.Of(part[1..]).Contains(word) : part.SequenceEqual(word))
                return true;
        }

        return false;
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
