namespace AskNix.Fuzz;

/// <summary>The inputs that ran something no earlier one ran, kept between runs in a folder.</summary>
internal sealed class Corpus
{
    private readonly List<byte[]> inputs = [];
    private readonly string folder;

    public Corpus(string folder)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
    }

    public int Count => inputs.Count;

    public IEnumerable<byte[]> Kept => Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes);

    public void Add(byte[] input, bool keep)
    {
        inputs.Add(input);
        if (keep)
            File.WriteAllBytes(Path.Combine(folder, $"{Name(input)}"), input);
    }

    /// <summary>Any of them, the newest more often, since what they ran is the least explored.</summary>
    public byte[] Pick(Random random)
    {
        int newest = Math.Min(inputs.Count, 32);
        return random.Next(4) == 0 ? inputs[^(1 + random.Next(newest))] : inputs[random.Next(inputs.Count)];
    }

    /// <summary>A name by content.</summary>
    public static string Name(byte[] input) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(input))[..16];
}
