namespace Nix.Evaluation.Values;

/// <summary>A signed integer of 64 bits. Arithmetic that leaves the range is an error, never a wrong number.</summary>
public sealed class NixInteger : Value
{
    const int SmallestKept = -128;
    const int LargestKept = 1023;

    static readonly NixInteger[] Kept = Keep();

    NixInteger(long value) => Value = value;

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Integer;

    /// <summary>The number.</summary>
    public long Value { get; }

    /// <summary>The value of a number; small ones are shared.</summary>
    public static NixInteger Of(long value) =>
        value is >= SmallestKept and <= LargestKept ? Kept[value - SmallestKept] : new NixInteger(value);

    static NixInteger[] Keep()
    {
        var kept = new NixInteger[LargestKept - SmallestKept + 1];
        for (int i = 0; i < kept.Length; i++)
            kept[i] = new NixInteger(i + SmallestKept);
        return kept;
    }
}
