using System.Buffers.Binary;
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
        var columns = _intents.Length + 1;
        var weights = new double[hashes.Length * columns];
        var squares = new double[hashes.Length * columns];
        var slopes = new double[columns];
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

        return Write(hashes, weights, columns);
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
        var columns = slopes.Length;
        var scale = Scale(example);
        for (var column = 0; column < columns; column++)
        {
            var sum = weights[column];
            foreach (var row in rows)
                sum += scale * weights[(row * columns) + column];
            slopes[column] = sum;
        }

        var wish = slopes[^1];
        var most = slopes.AsSpan(0, columns - 1)[0];
        for (var column = 1; column < columns - 1; column++)
            most = Math.Max(most, slopes[column]);
        var total = 0.0;
        for (var column = 0; column < columns - 1; column++)
            total += slopes[column] = Exponential.Of(slopes[column] - most);
        for (var column = 0; column < columns - 1; column++)
            slopes[column] = example.Intent is null ? 0 : (slopes[column] / total) - (string.Equals(_intents[column], example.Intent, StringComparison.Ordinal) ? 1 : 0);
        slopes[^1] = example.Wish is { } wished ? (1 / (1 + Exponential.Of(-wish))) - (wished ? 1 : 0) : 0;
    }

    // AdaGrad: what is seen often moves less.
    static void Move(double[] weights, double[] squares, int row, double[] slopes, double scale)
    {
        for (var column = 0; column < slopes.Length; column++)
        {
            var at = (row * slopes.Length) + column;
            var slope = (slopes[column] * scale) + (Decay * weights[at]);
            if (slope == 0)
                continue;
            squares[at] += slope * slope;
            weights[at] -= Rate * slope / (Math.Sqrt(squares[at]) + 1e-3);
        }
    }

    byte[] Write(uint[] hashes, double[] weights, int columns)
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

        foreach (var weight in weights)
            file[at++] = (byte)(sbyte)Math.Clamp(Math.Round(weight / Step), sbyte.MinValue, sbyte.MaxValue);
        return file;
    }
}
