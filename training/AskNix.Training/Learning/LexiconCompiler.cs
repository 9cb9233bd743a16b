using System.Runtime.InteropServices;
using AskNix.Understanding.Languages;

namespace AskNix.Training.Learning;

/// <summary>
/// Makes the form in which the lexicons of other languages are shipped (<see cref="LexiconFile"/>) of the lists that people edit: <c>languages/*.tsv</c>
/// and <c>turns.tsv</c>, whose words count before those. The same lists give the same bytes.
/// </summary>
sealed class LexiconCompiler
{
    readonly List<string> _texts = [];
    readonly Dictionary<string, ushort> _numbers = new(StringComparer.Ordinal);
    readonly List<LexiconEntry> _entries = [];
    readonly Dictionary<LexiconEntry, ushort> _places = [];

    LexiconCompiler()
    {
    }

    /// <summary>The name of each file and what it holds, from the lists under <paramref name="root"/>, the repository's own folder.</summary>
    /// <exception cref="InvalidDataException">A list is not in its form.</exception>
    public static IEnumerable<(string File, byte[] Bytes)> CompileFrom(string root) =>
        Lexicon.Languages.Select(language => ($"{language}.bin", new LexiconCompiler().Compile(ShippedData.Folder(root), language)));

    byte[] Compile(string data, string language)
    {
        var lines = ShippedData.Lines(Path.Combine(data, "languages"), $"{language}.tsv").ToArray();
        var sentences = LexiconReader.Read(language, lines);
        var turns = LexiconReader.Read(language, ShippedData.Lines(data, "turns.tsv").Concat(lines));
        var words = Entries(sentences);
        // Only what differs is told once more.
        var turned = Entries(turns);
        foreach (var (word, entry) in words.Where(pair => turned[pair.Key] == pair.Value))
            turned.Remove(word);

        using var bytes = new MemoryStream();
        using var file = new BinaryWriter(bytes);
        file.Write(LexiconFile.Beginning);
        file.WriteWords(_texts);
        file.Write(_entries.Count);
        file.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_entries)));
        Write(file, sentences, words);
        Write(file, turns, turned);
        return bytes.ToArray();
    }

    static void Write(BinaryWriter file, LexiconReader lexicon, SortedDictionary<string, ushort> entries)
    {
        file.Write(lexicon.Longest);
        file.Write(lexicon.Words.Values.Any(word => word.Marks.HasFlag(LexiconMarks.Filler)) ? 1 : 0);
        file.WriteWords(entries.Keys);
        file.WriteNumbers(entries.Values);
    }

    // The number of each word's entry; few entries serve many words.
    SortedDictionary<string, ushort> Entries(LexiconReader lexicon)
    {
        var entries = new SortedDictionary<string, ushort>(ShippedData.Bytewise);
        foreach (var (words, word) in lexicon.Words)
        {
            var entry = new LexiconEntry(
                TextOf(word.Meaning), TextOf(word.Unaccented), TextOf(word.Undoubled), TextOf(word.Infinitive), TextOf(word.Canonical),
                TextOf(word.SecondParts.Count > 0 ? string.Join('|', word.SecondParts) : null), TextOf(word.Stem), word.Marks);
            if (entry != default)
                entries[words] = Number(entry, _entries, _places);
        }

        return entries;
    }

    ushort TextOf(string? text) => text is null ? (ushort)0 : checked((ushort)(Number(text, _texts, _numbers) + 1));

    static ushort Number<T>(T item, List<T> items, Dictionary<T, ushort> numbers)
        where T : notnull
    {
        if (numbers.TryGetValue(item, out var number))
            return number;
        items.Add(item);
        return numbers[item] = checked((ushort)(items.Count - 1));
    }
}
