using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Conversations;

/// <summary>What is said after something else was said, taken apart for what leans on that.</summary>
/// <param name="words">Its words and separators in English, without what only comments on the turn before.</param>
/// <param name="reworded">Whether it was said in other words: in another language, or behind a comment such as "nice", "that worked".</param>
/// <param name="scope">For whom it says packages are; the words no longer say so.</param>
sealed class Turn(ImmutableArray<Token> words, bool reworded, Scope scope)
{
    public ImmutableArray<Token> Words => words;

    public bool Reworded => reworded;

    public Scope Scope => scope;

    /// <summary>The words alone, in lower case.</summary>
    public ImmutableArray<string> Plain { get; } = [.. words.Where(token => !token.IsSeparator).Select(token => token.Word)];

    /// <summary>The words between separators, none of them empty.</summary>
    public IReadOnlyList<ImmutableArray<Token>> Segments { get; } = Split(words);

    /// <summary>The turn from one of its words on.</summary>
    public Turn From(int at) => new(words[at..], reworded, scope);

    public string Written => string.Join(' ', Words.Select(token => token.Text));

    static List<ImmutableArray<Token>> Split(ImmutableArray<Token> words)
    {
        List<ImmutableArray<Token>> segments = [[]];
        foreach (var word in words)
        {
            if (word.IsSeparator)
                segments.Add([]);
            else
                segments[^1] = segments[^1].Add(word);
        }

        return segments.FindAll(segment => !segment.IsEmpty);
    }
}
