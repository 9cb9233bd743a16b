using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using AskNix.Understanding;
using AskNix.Understanding.Names;

namespace AskNix.Training.Learning;

/// <summary>
/// Learns the weights by logistic regression: one softmax over the intents, one logistic unit for the wish. The order of the examples
/// and every operation are fixed, so the same corpus gives the same bytes.
/// </summary>
sealed class Trainer(IReadOnlyList<Example> examples)
{
    const int LeastOften = 2;
    const int Rounds = 60;
    const double Rate = 0.6;
    const double Decay = 0.00002;
    const double Least = 1e-3;
    const float Step = 0.25f;

    readonly string[] _intents = [.. examples.Select(example => example.Intent).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The weights learnt from the corpus under <paramref name="root"/>, the repository's own folder.</summary>
    public static byte[] TrainFrom(string root, IFeatureNames features, ITopicNames topics) =>
        new Trainer(Corpus.Examples(new SentenceReader(new StarterNames(), features, topics, null), Corpus.Read(root), Carriers.Read(root))).Train();

    public byte[] Train()
    {
        var hashes = Hashes();
        var rows = hashes.Select((hash, row) => (hash, row)).ToDictionary(pair => pair.hash, pair => pair.row);
        var seen = examples.Select(example => example.Features.Where(rows.ContainsKey).Select(feature => rows[feature]).ToArray()).ToArray();
        // Rows as long as the processor likes them: what is beyond the columns stays zero, and each column is reckoned by itself, so that the bytes do not depend on how many are reckoned at once.
        var columns = _intents.Length + 1;
        var stride = (columns + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
        var weights = new double[hashes.Length * stride];
        var squares = new double[hashes.Length * stride];
        var slopes = new double[stride];
        var order = Order(examples.Count);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var index in order)
            {
                Slopes(weights, seen[index], examples[index], slopes);
                var scale = Scale(examples[index]);
                Move(weights, squares, 0, slopes, 1);
                foreach (var row in seen[index])
                    Move(weights, squares, row, slopes, scale);
            }
        }

        return Write(hashes, weights, columns, stride);
    }

    // Row 0 is the bias.
    uint[] Hashes() =>
    [
        0,
        .. examples.Where(example => example.Bare).SelectMany(example => example.Features).GroupBy(feature => feature)
            .Where(group => group.Key != 0 && group.Count() >= LeastOften).Select(group => group.Key).Order(),
    ];

    // A fixed stride visits the intents in turn instead of file by file.
    static int[] Order(int count)
    {
        var stride = 7919;
        while (count % stride == 0)
            stride++;
        return [.. Enumerable.Range(0, count).Select(index => (int)((long)index * stride % count))];
    }

    static double Scale(Example example) => 1 / Math.Sqrt(Math.Max(1, example.Features.Length));

    void Slopes(double[] weights, int[] rows, Example example, double[] slopes)
    {
        var scale = Scale(example);
        weights.AsSpan(0, slopes.Length).CopyTo(slopes);
        foreach (var row in rows)
        {
            for (var column = 0; column < slopes.Length; column += Vector<double>.Count)
                (new Vector<double>(slopes, column) + (scale * new Vector<double>(weights, (row * slopes.Length) + column))).CopyTo(slopes, column);
        }

        var wishColumn = _intents.Length;
        var wish = slopes[wishColumn];
        var most = slopes[0];
        for (var column = 1; column < wishColumn; column++)
            most = Math.Max(most, slopes[column]);
        var total = 0.0;
        for (var column = 0; column < wishColumn; column++)
            total += slopes[column] = Exponential.Of(slopes[column] - most);
        for (var column = 0; column < wishColumn; column++)
            slopes[column] = example.Intent is null ? 0 : (slopes[column] / total) - (string.Equals(_intents[column], example.Intent, StringComparison.Ordinal) ? 1 : 0);
        slopes[wishColumn] = example.Wish is { } wished ? (1 / (1 + Exponential.Of(-wish))) - (wished ? 1 : 0) : 0;
    }

    // AdaGrad: what is seen often moves less.
    static void Move(double[] weights, double[] squares, int row, double[] slopes, double scale)
    {
        for (var column = 0; column < slopes.Length; column += Vector<double>.Count)
        {
            var at = (row * slopes.Length) + column;
            var weight = new Vector<double>(weights, at);
            var slope = (new Vector<double>(slopes, column) * scale) + (Decay * weight);
            var square = new Vector<double>(squares, at) + (slope * slope);
            square.CopyTo(squares, at);
            (weight - (Rate * slope / (Vector.SquareRoot(square) + new Vector<double>(Least)))).CopyTo(weights, at);
        }
    }

    byte[] Write(uint[] hashes, double[] weights, int columns, int stride)
    {
        var names = Encoding.UTF8.GetBytes(string.Join('\n', _intents) + "\0");
        var file = new byte[16 + names.Length + (hashes.Length * sizeof(uint)) + (hashes.Length * columns)];
        Encoding.ASCII.GetBytes("ASKW", file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), hashes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), columns);
        BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(12), Step);
        names.CopyTo(file, 16);
        var at = 16 + names.Length;
        foreach (var hash in hashes)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), hash);
            at += sizeof(uint);
        }

        for (var row = 0; row < hashes.Length; row++)
        {
            foreach (var weight in weights.AsSpan(row * stride, columns))
                file[at++] = (byte)(sbyte)Math.Clamp(Math.Round(weight / Step), sbyte.MinValue, sbyte.MaxValue);
        }

        return file;
    }
}
