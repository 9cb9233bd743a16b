namespace AskNix.Understanding.Names;

/// <summary>Which words of a need mean one thing, and what package descriptions call it; from the shipped table.</summary>
sealed class Meanings
{
    readonly Dictionary<string, string[]> _found = new(1024, StringComparer.Ordinal);

    public Meanings()
    {
        foreach (var line in DataLines.Read("AskNix.meanings.txt"))
        {
            var sides = line[0].Split(':');
            var found = sides[0].Split(' ');
            _found.TryAdd(found[0], found);
            foreach (var said in sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                _found.TryAdd(said, found);
        }
    }

    /// <summary>The word that stands for all of its meaning; the word itself where it shares none.</summary>
    public string Of(string word) => _found.TryGetValue(word, out var found) ? found[0] : word;

    /// <summary>What descriptions call it besides the word itself.</summary>
    public IEnumerable<string> InDescriptions(string word) => _found.TryGetValue(word, out var found) ? found.Where(other => !string.Equals(other, word, StringComparison.Ordinal)) : [];
}
