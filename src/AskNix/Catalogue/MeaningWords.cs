using System.Collections.Frozen;

namespace AskNix.Catalogue;

/// <summary>What the words of a need are called in package descriptions.</summary>
internal sealed class MeaningWords
{
    private readonly FrozenDictionary<string, string[]> words = Read().ToFrozenDictionary(StringComparer.Ordinal);

    public string[] Of(string word) => words.GetValueOrDefault(word) ?? [];

    private static IEnumerable<KeyValuePair<string, string[]>> Read()
    {
        foreach (var line in IndexExpressions.Text("need-words.txt").Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line[0] is not '#')
                yield return new(line[..colon], line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
