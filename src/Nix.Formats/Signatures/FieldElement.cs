using System.Buffers.Binary;

namespace Nix.Formats;

/// <summary>A number modulo 2^255 - 19, in five limbs of 51 bits. What is computed with is public, so its time may depend on it.</summary>
internal readonly struct FieldElement
{
    private const ulong Mask = (1UL << 51) - 1;
    private readonly ulong _l0;
    private readonly ulong _l1;
    private readonly ulong _l2;
    private readonly ulong _l3;
    private readonly ulong _l4;

    private FieldElement(ulong l0, ulong l1, ulong l2, ulong l3, ulong l4)
    {
        // Each carry fits into what is left free of the next limb; that of the last counts 19 times for the first.
        l1 += l0 >> 51;
        l2 += l1 >> 51;
        l3 += l2 >> 51;
        l4 += l3 >> 51;
        l0 = (l0 & Mask) + (19 * (l4 >> 51));
        _l0 = l0 & Mask;
        _l1 = (l1 & Mask) + (l0 >> 51);
        _l2 = l2 & Mask;
        _l3 = l3 & Mask;
        _l4 = l4 & Mask;
    }

    internal static FieldElement One => new(1, 0, 0, 0, 0);

    internal bool IsZero => ToBytes().AsSpan().IndexOfAnyExcept((byte)0) < 0;

    /// <summary>Whether the smallest number that it stands for is odd.</summary>
    internal bool IsOdd => (ToBytes()[0] & 1) != 0;

    internal static FieldElement Of(ulong small) => new(small & Mask, small >> 51, 0, 0, 0);

    /// <summary>Reads 255 bits, the lowest byte first; the highest bit is passed over.</summary>
    internal static FieldElement Of(ReadOnlySpan<byte> bytes)
    {
        var w0 = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        var w1 = BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]);
        var w2 = BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]);
        var w3 = BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]);
        return new(w0 & Mask, ((w0 >> 51) | (w1 << 13)) & Mask, ((w1 >> 38) | (w2 << 26)) & Mask, ((w2 >> 25) | (w3 << 39)) & Mask, (w3 >> 12) & Mask);
    }

    /// <summary>The smallest number that it stands for, the lowest byte first.</summary>
    internal byte[] ToBytes()
    {
        // Whether 19 more would reach 2^255 says whether the modulus is to be taken off.
        var over = (_l0 + 19) >> 51;
        over = (_l1 + over) >> 51;
        over = (_l2 + over) >> 51;
        over = (_l3 + over) >> 51;
        over = (_l4 + over) >> 51;
        var l0 = _l0 + (19 * over);
        var l1 = _l1 + (l0 >> 51);
        var l2 = _l2 + (l1 >> 51);
        var l3 = _l3 + (l2 >> 51);
        var l4 = (_l4 + (l3 >> 51)) & Mask;
        (l0, l1, l2, l3) = (l0 & Mask, l1 & Mask, l2 & Mask, l3 & Mask);
        var bytes = new byte[32];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, l0 | (l1 << 51));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8), (l1 >> 13) | (l2 << 38));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(16), (l2 >> 26) | (l3 << 25));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(24), (l3 >> 39) | (l4 << 12));
        return bytes;
    }

    public static FieldElement operator +(in FieldElement a, in FieldElement b) =>
        new(a._l0 + b._l0, a._l1 + b._l1, a._l2 + b._l2, a._l3 + b._l3, a._l4 + b._l4);

    public static FieldElement operator -(in FieldElement a, in FieldElement b)
    {
        // Four times the modulus is added first, so that no limb falls below zero.
        const ulong First = 4 * (Mask - 18);
        const ulong Other = 4 * Mask;
        return new(a._l0 + First - b._l0, a._l1 + Other - b._l1, a._l2 + Other - b._l2, a._l3 + Other - b._l3, a._l4 + Other - b._l4);
    }

    public static FieldElement operator -(in FieldElement a) => default(FieldElement) - a;

    public static FieldElement operator *(in FieldElement a, in FieldElement b)
    {
        var (b1, b2, b3, b4) = (19 * b._l1, 19 * b._l2, 19 * b._l3, 19 * b._l4);
        var r0 = Math.BigMul(a._l0, b._l0) + Math.BigMul(a._l1, b4) + Math.BigMul(a._l2, b3) + Math.BigMul(a._l3, b2) + Math.BigMul(a._l4, b1);
        var r1 = Math.BigMul(a._l0, b._l1) + Math.BigMul(a._l1, b._l0) + Math.BigMul(a._l2, b4) + Math.BigMul(a._l3, b3) + Math.BigMul(a._l4, b2);
        var r2 = Math.BigMul(a._l0, b._l2) + Math.BigMul(a._l1, b._l1) + Math.BigMul(a._l2, b._l0) + Math.BigMul(a._l3, b4) + Math.BigMul(a._l4, b3);
        var r3 = Math.BigMul(a._l0, b._l3) + Math.BigMul(a._l1, b._l2) + Math.BigMul(a._l2, b._l1) + Math.BigMul(a._l3, b._l0) + Math.BigMul(a._l4, b4);
        var r4 = Math.BigMul(a._l0, b._l4) + Math.BigMul(a._l1, b._l3) + Math.BigMul(a._l2, b._l2) + Math.BigMul(a._l3, b._l1) + Math.BigMul(a._l4, b._l0);
        r1 += r0 >> 51;
        r2 += r1 >> 51;
        r3 += r2 >> 51;
        r4 += r3 >> 51;
        // What is above 255 bits fits into 64, and so does 19 times that with a limb.
        var l0 = ((ulong)r0 & Mask) + (19 * (ulong)(r4 >> 51));
        return new(l0, (ulong)r1 & Mask, (ulong)r2 & Mask, (ulong)r3 & Mask, (ulong)r4 & Mask);
    }

    /// <summary>To a power of 256 bits, the lowest byte first.</summary>
    internal FieldElement Power(ReadOnlySpan<byte> exponent)
    {
        var result = One;
        for (var bit = 255; bit >= 0; bit--)
        {
            result *= result;
            if ((exponent[bit / 8] & (1 << (bit % 8))) != 0)
                result *= this;
        }
        return result;
    }

    /// <summary>One divided by it (Fermat); zero for zero.</summary>
    internal FieldElement Inverse() => Power(Exponent(0xeb, 0x7f));

    /// <summary>To the power of 2^252 - 3, of which square roots are made.</summary>
    internal FieldElement RootPower() => Power(Exponent(0xfd, 0x0f));

    /// <summary>To the power of 2^253 - 5: of 2 it is a square root of -1.</summary>
    internal FieldElement QuarterPower() => Power(Exponent(0xfb, 0x1f));

    private static byte[] Exponent(byte lowest, byte highest)
    {
        var exponent = new byte[32];
        exponent.AsSpan().Fill(0xff);
        (exponent[0], exponent[31]) = (lowest, highest);
        return exponent;
    }
}
