using AskNix.Intents;
using AskNix.Understanding.Guards;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Grammar;

/// <summary>How one intent is said: patterns over a clause, each with what it means. One file per intent.</summary>
abstract class Rule
{
    readonly List<(Pattern Pattern, Func<Sighting, Mood, Found?> Meaning)> _ways = [];

    /// <summary>Adds every word the patterns name.</summary>
    public void AddVocabularyTo(Vocabulary vocabulary)
    {
        foreach (var (pattern, _) in _ways)
            pattern.AddVocabularyTo(vocabulary);
    }

    /// <summary>The patterns that fit the clause, with what they mean.</summary>
    public IEnumerable<(int Score, Found Found)> Read(IReadOnlyList<Token> clause, Mood mood)
    {
        foreach (var (pattern, meaning) in _ways)
        {
            if (pattern.Match(clause) is { } sighting && meaning(sighting, mood) is { } found)
                yield return (sighting.Score, found);
        }
    }

    protected void On(string pattern, Func<Sighting, Mood, Found?> meaning) => _ways.Add((Pattern.Parse(pattern), meaning));

    protected void On(string pattern, Func<Sighting, Found?> meaning) => On(pattern, (sighting, _) => meaning(sighting));

    protected void On(string pattern, Intent meaning)
    {
        var found = new Found(meaning);
        On(pattern, (_, _) => found);
    }

    /// <summary>Several ways to say the same.</summary>
    protected void On(Intent meaning, params ReadOnlySpan<string> patterns)
    {
        foreach (var pattern in patterns)
            On(pattern, meaning);
    }

    /// <summary>Said like a question: an answer whatever words stand around it.</summary>
    protected void Asked(Intent meaning, params ReadOnlySpan<string> patterns)
    {
        var found = new Found(meaning, atMost: Reading.Answer);
        foreach (var pattern in patterns)
            On(pattern, (_, _) => found);
    }
}
