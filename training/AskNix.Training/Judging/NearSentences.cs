namespace AskNix.Training.Judging;

/// <summary>
/// Finds sentences that say the same with nearly the same letters: runs of four characters, those two sentences share against those
/// either has (Jaccard). Of two such sentences only one side of a split may hold one.
/// </summary>
public sealed class NearSentences
{
    /// <summary>From here on two sentences count as one family.</summary>
    public const double SameFamily = 0.6;

    readonly List<(string Text, HashSet<string> Grams)> _sentences;
    readonly Dictionary<string, List<int>> _byGram = new(StringComparer.Ordinal);

    public NearSentences(IEnumerable<string> sentences)
    {
        _sentences = [.. sentences.Select(text => (text, Grams(text)))];
        for (var index = 0; index < _sentences.Count; index++)
        {
            foreach (var gram in _sentences[index].Grams)
            {
                if (!_byGram.TryGetValue(gram, out var holders))
                    _byGram[gram] = holders = [];
                holders.Add(index);
            }
        }
    }

    /// <summary>The sentence nearest to this one, and how near, 0 to 1.</summary>
    public (string Text, double Similarity) Nearest(string sentence)
    {
        var grams = Grams(sentence);
        var shared = new Dictionary<int, int>();
        foreach (var gram in grams)
        {
            foreach (var index in _byGram.GetValueOrDefault(gram, []))
                shared[index] = shared.GetValueOrDefault(index) + 1;
        }

        var (text, similarity) = ("", 0.0);
        foreach (var (index, count) in shared)
        {
            var near = count / (double)(grams.Count + _sentences[index].Grams.Count - count);
            if (near > similarity)
                (text, similarity) = (_sentences[index].Text, near);
        }

        return (text, similarity);
    }

    static HashSet<string> Grams(string sentence)
    {
        var plain = string.Join(' ', sentence.ToLowerInvariant().Split([' ', ',', '.', '?', '!', '\n'], StringSplitOptions.RemoveEmptyEntries));
        // What is shorter than a run is one itself.
        return plain.Length <= 4 ? [plain] : [.. Enumerable.Range(0, plain.Length - 3).Select(at => plain.Substring(at, 4))];
    }
}
