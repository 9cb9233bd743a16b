namespace AskNix.Catalogue.Words;

/// <summary>
/// The entries of one word while an index is made: for each the step from the number before, whether the word stands in a name, and how much it weighs there.
/// Written into the index, what it weighs has become its share of the entry, which needs the length of all entries.
/// </summary>
internal sealed class EntryList
{
    // As SQLite's BM25 has them: how soon more of a word says no more, and how much a long text says less of each word.
    private const double Saturation = 1.2;
    private const double ByLength = 0.75;

    private byte[] bytes = new byte[4];
    private int length;
    private int last;
    private int weight;
    private bool named;

    /// <summary>How many entries there are.</summary>
    public int Count { get; private set; }

    private int Current { get; set; }

    /// <summary>What a share that is written says, from 0 to 1 and a half of <see cref="Saturation"/>.</summary>
    public static double Share(ushort written) => written * ((Saturation + 1) / ushort.MaxValue);

    /// <summary>Notes the word for an entry, whose number is that of the last one or a greater one.</summary>
    public void Add(int id, int weighing, bool inName)
    {
        if (id != Current)
        {
            Complete();
            Current = id;
            Count++;
        }

        weight += weighing;
        named |= inName;
    }

    /// <summary>The list as it is written.</summary>
    /// <param name="lengths">How many words each entry has, from the first, whose number is 1.</param>
    /// <param name="usual">How many an entry has on average.</param>
    public byte[] Write(IReadOnlyList<int> lengths, double usual)
    {
        Complete();
        var written = new List<byte>(length + Count);
        var id = 0;
        for (var at = 0; at < length;)
        {
            var step = Read(ref at);
            id += step >> 1;
            var weighing = (double)Read(ref at);
            var share = weighing * (Saturation + 1) / (weighing + (Saturation * (1 - ByLength + (ByLength * lengths[id - 1] / usual))));
            var whole = (ushort)Math.Round(share / (Saturation + 1) * ushort.MaxValue);
            for (; step >= 0x80; step >>= 7)
                written.Add((byte)(step | 0x80));
            written.Add((byte)step);
            written.Add((byte)whole);
            written.Add((byte)(whole >> 8));
        }

        return [.. written];
    }

    private void Complete()
    {
        if (Current == last)
            return;
        Put((Current - last) << 1 | (named ? 1 : 0));
        Put(weight);
        (last, weight, named) = (Current, 0, false);
    }

    private void Put(int number)
    {
        if (length + 5 > bytes.Length)
            Array.Resize(ref bytes, (bytes.Length * 2) + 4);
        for (; number >= 0x80; number >>= 7)
            bytes[length++] = (byte)(number | 0x80);
        bytes[length++] = (byte)number;
    }

    private int Read(ref int at)
    {
        var number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            number |= (part & 0x7f) << shift;
            if (part < 0x80)
                return number;
        }
    }
}
