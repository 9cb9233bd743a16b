using AskNix.Understanding.Decisions;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Statistics;

/// <summary>
/// What the classifier sees of a sentence: its words, their beginnings, which words stand near each other, and what the grammar made of
/// it. Names are seen as what they name, so that what is learnt of one program holds for all. With the grammar's reading among them it
/// is learnt, not guessed, where the grammar is to be believed.
/// </summary>
sealed class SentenceFeatures(EntityReader entities, Func<string, bool> isWord)
{
    // Words further apart than this say nothing about each other.
    const int Reach = 4;
    const int LongestRead = 60;
    const int LongestName = 4;
    const int Beginning = 4;
    const double LooseGrammar = 0.81;
    const string Start = "^";
    const string End = "$";

    /// <summary>The features of a sentence, each once, in ascending order.</summary>
    public uint[] Of(IReadOnlyList<Token> tokens, IReadOnlyList<ClauseReading> clauses, Understood grammar)
    {
        var features = new SortedSet<uint>();
        AddWords(features, Symbols(tokens));
        AddGrammar(features, clauses, grammar);
        return [.. features];
    }

    static void AddWords(SortedSet<uint> features, List<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            features.Add(FeatureHash.Of('w', word));
            if (word.Length > Beginning && word[0] != '<')
                features.Add(FeatureHash.Of('p', word.AsSpan(0, Beginning)));
            features.Add(FeatureHash.Of('b', at == 0 ? Start : words[at - 1], word));
            for (var behind = 2; behind <= Reach && at + behind < words.Count; behind++)
                features.Add(FeatureHash.Of('n', word, words[at + behind]));
        }

        if (words.Count > 0)
        {
            features.Add(FeatureHash.Of('b', words[^1], End));
            features.Add(FeatureHash.Of('l', words.Count switch { 1 => "1", 2 => "2", <= 5 => "5", <= 10 => "10", _ => "more" }));
        }
    }

    static void AddGrammar(SortedSet<uint> features, IReadOnlyList<ClauseReading> clauses, Understood grammar)
    {
        var trust = grammar.Confidence switch { <= Unknown.Unsure => "none", <= LooseGrammar => "loose", _ => "firm" };
        var reading = grammar.Reading.ToString();
        features.Add(FeatureHash.Of('g', reading, trust));
        foreach (var step in grammar.Steps)
        {
            features.Add(FeatureHash.Of('g', step.Name, trust));
            features.Add(FeatureHash.Of('g', step.Name, reading + trust));
        }

        foreach (var clause in clauses)
        {
            var mood = clause.Meant.Mood.ToString();
            features.Add(FeatureHash.Of('m', mood, clause.Meant.Polite ? "polite" : ""));
            features.Add(FeatureHash.Of('m', mood, clause.Found?.Steps[0].Name ?? "-"));
            if (clause.Clause.EndsWithQuestionMark)
                features.Add(FeatureHash.Of('m', "?"));
        }
    }

    /// <summary>The words of a sentence with names replaced by what they name.</summary>
    public List<string> Symbols(IReadOnlyList<Token> tokens)
    {
        var words = new List<string>(tokens.Count);
        for (var at = 0; at < tokens.Count && words.Count < LongestRead;)
        {
            var (symbol, length) = Symbol(tokens, at);
            // "vim, emacs and nano" is a list of any length: one name stands for all.
            if (!(symbol is "<package>" && words.Count > 1 && words[^1] is "and" or "," && words[^2] is "<package>"))
                words.Add(symbol);
            else
                words.RemoveAt(words.Count - 1);
            at += length;
        }

        return words;
    }

    (string Symbol, int Length) Symbol(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        for (var length = Math.Min(LongestName, tokens.Count - at); length > 1; length--)
        {
            if (tokens[at + length - 1].IsSeparator || isWord(tokens[at].Word))
                continue;
            var text = string.Join(' ', tokens.Skip(at).Take(length).Select(part => part.Text));
            if (entities.Features.Resolve(text) is not null)
                return ("<feature>", length);
            if (entities.Packages.IsName(text))
                return ("<package>", length);
        }

        if (token.Number is not null)
            return ("<number>", 1);
        if (OptionNames.IsName(token))
            return ("<option>", 1);
        if (token.IsSeparator || (isWord(token.Word) && !token.Quoted))
            return (token.Word, 1);
        if (entities.Features.Resolve(token.Text) is not null)
            return ("<feature>", 1);
        if (entities.Features.IsService(token.Text))
            return ("<service>", 1);
        if (entities.Packages.IsName(token.Text))
            return ("<package>", 1);
        if (token.Word.Contains('/', StringComparison.Ordinal))
            return ("<path>", 1);
        return (token.Word, 1);
    }
}
