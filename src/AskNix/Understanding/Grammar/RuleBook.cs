using AskNix.Understanding.Guards;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Grammar;

/// <summary>All rules together: the way that explains most of a clause wins, among equals the rule named first.</summary>
sealed class RuleBook(IReadOnlyList<Rule> rules)
{
    /// <summary>A meaning that no other one outdoes, however many words it explains.</summary>
    public const double Undisputed = 1;

    /// <summary>Adds every word the rules name.</summary>
    public void AddVocabularyTo(Vocabulary vocabulary)
    {
        foreach (var rule in rules)
            rule.AddVocabularyTo(vocabulary);
    }

    /// <summary>The best meaning of a clause, or null when no rule knows one.</summary>
    public Found? Read(IReadOnlyList<Token> clause, Mood mood)
    {
        Found? best = null;
        var bestWorth = int.MinValue;
        foreach (var rule in rules)
        {
            foreach (var (score, found) in rule.Read(clause, mood))
            {
                if (found is { Confidence: Undisputed, Harmful: true })
                    return found;
                // A doubtful meaning has to explain more words than a plain one.
                var worth = (score * 10) - (int)((1 - found.Confidence) * 100);
                if (worth > bestWorth)
                    (best, bestWorth) = (found, worth);
            }
        }

        return best;
    }
}
