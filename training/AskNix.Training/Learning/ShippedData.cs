using System.Text;

namespace AskNix.Training.Learning;

/// <summary>Reads the lists that people edit, and writes what is shipped of them in the form that <c>WordList</c> and <c>NumberList</c> look at.</summary>
static class ShippedData
{
    /// <summary>The order of words that are searched: that of their UTF-8 bytes.</summary>
    public static Comparer<string> Bytewise { get; } = Comparer<string>.Create((left, right) => Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right)));

    /// <summary>Where the lists are, under the repository's own folder.</summary>
    public static string Folder(string root) => Path.Combine(root, "src", "AskNix", "Understanding", "Data");

    /// <summary>The lines of a list; those beginning with # are for people.</summary>
    public static IEnumerable<string> Lines(string folder, string file) => File.ReadLines(Path.Combine(folder, file)).Where(line => line.Length > 0 && line[0] != '#');

    public static void WriteWords(this BinaryWriter file, IReadOnlyCollection<string> words)
    {
        file.Write(words.Count);
        var end = 0;
        foreach (var word in words)
            file.Write(end += Encoding.UTF8.GetByteCount(word));
        foreach (var word in words)
            file.Write(Encoding.UTF8.GetBytes(word));
    }

    public static void WriteNumbers(this BinaryWriter file, IEnumerable<ushort> numbers)
    {
        foreach (var number in numbers)
            file.Write(number);
    }

    public static void WriteLists(this BinaryWriter file, IReadOnlyCollection<IReadOnlyList<ushort>> lists)
    {
        var start = 0;
        file.Write(start);
        foreach (var list in lists)
            file.Write(start += list.Count);
        foreach (var list in lists)
            file.WriteNumbers(list);
    }
}
