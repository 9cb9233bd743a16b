using System.Buffers.Binary;
using System.Text;
using AskNix.Understanding.Names;

namespace AskNix.Understanding.Statistics;

/// <summary>
/// A linear classifier over hashed features: one row of weights a feature, one column an intent, and a last column for how likely the
/// sentence is a wish. Made by the trainer, shipped in the program; immutable and safe to share.
/// </summary>
/// <remarks>
/// The file: <c>ASKW</c>, the number of features, the number of columns (32 bits, little-endian), the step of a weight (a 32-bit float),
/// the names of the intents parted by line ends and closed by a zero byte, the features' hashes in ascending order (32 bits each), the
/// rows of weights (8 bits each). The first row, of hash 0, is the bias.
/// </remarks>
sealed class Classifier
{
    readonly ReadOnlyMemory<byte> _file;
    readonly int _features;
    readonly int _columns;
    readonly float _step;
    readonly int _hashes;
    readonly int _weights;
    readonly string[] _intents;

    Classifier(ReadOnlyMemory<byte> file)
    {
        _file = file;
        var bytes = file.Span;
        if (bytes.Length < 16 || !bytes.StartsWith("ASKW"u8))
            throw new InvalidDataException("The weights do not begin with ASKW.");
        _features = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        _columns = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        _step = BinaryPrimitives.ReadSingleLittleEndian(bytes[12..]);
        var names = bytes[16..];
        var end = names.IndexOf((byte)0);
        _intents = Encoding.UTF8.GetString(names[..end]).Split('\n');
        _hashes = 16 + end + 1;
        _weights = _hashes + (_features * sizeof(uint));
        if (_weights + (_features * _columns) != bytes.Length || _intents.Length + 1 != _columns)
            throw new InvalidDataException("The weights are cut short.");
    }

    public static Classifier Parse(byte[] file) => new(file);

    /// <summary>The one the program is shipped with.</summary>
    public static Classifier Shipped() => new(new ShippedFile("AskNix.weights.bin").Memory);

    /// <summary>Whether training has seen the word often enough to learn from it.</summary>
    public bool Knows(string word) => Find(FeatureHash.Of('w', word)) > 0;

    public Prediction Predict(uint[] features)
    {
        Span<double> sums = stackalloc double[_columns];
        AddRow(0, 1, sums);
        // Long sentences are not surer than short ones.
        var scale = 1 / Math.Sqrt(Math.Max(1, features.Length));
        var known = 0;
        foreach (var feature in features)
        {
            if (Find(feature) is not (> 0 and var row))
                continue;
            known++;
            AddRow(row, scale, sums);
        }

        var (best, second, total) = (0, -1, 0.0);
        for (var at = 1; at < _intents.Length; at++)
        {
            if (sums[at] > sums[best])
                (best, second) = (at, best);
            else if (second < 0 || sums[at] > sums[second])
                second = at;
        }

        for (var at = 0; at < _intents.Length; at++)
            total += Math.Exp(sums[at] - sums[best]);
        return new Prediction(_intents[best], 1 / total, _intents[Math.Max(second, 0)], 1 / (1 + Math.Exp(-sums[^1])), features.Length == 0 ? 0 : known / (double)features.Length);
    }

    void AddRow(int row, double scale, Span<double> sums)
    {
        var weights = _file.Span.Slice(_weights + (row * _columns), _columns);
        var step = _step * scale;
        for (var at = 0; at < sums.Length; at++)
            sums[at] += step * (sbyte)weights[at];
    }

    int Find(uint feature)
    {
        var hashes = _file.Span.Slice(_hashes, _features * sizeof(uint));
        var (low, high) = (0, _features - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var hash = BinaryPrimitives.ReadUInt32LittleEndian(hashes[(middle * sizeof(uint))..]);
            if (hash == feature)
                return middle;
            if (hash < feature)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }
}
