using System.Globalization;
using System.Numerics;

namespace Nix.Formats;

/// <summary>
/// The digits of a number as the JSON library of Nix finds them, by Loitsch's method "Grisu2" ("Printing Floating-Point Numbers Quickly and Accurately
/// with Integers", 2010). They always give the number back. Of one number in a thousand they are not the fewest that would, and derivations
/// have them in their hashes.
/// </summary>
internal static class JsonFloatDigits
{
    private const int FractionBits = 52;
    private const int ExponentBias = 1075;
    private const int Decade = 8;
    private const int LowestPower = -300;

    // Where the exponent of two of the scaled number is to lie, at least.
    private const int LowestScaled = -60;

    private static readonly Binary?[] Powers = new Binary?[80];

    /// <summary>The digits, and the power of ten of the last of them.</summary>
    /// <param name="value">Above zero, and finite.</param>
    public static (string Digits, int Exponent) Of(double value)
    {
        var (number, lower, upper) = Boundaries(value);
        var power = PowerFor(upper.Exponent, out var exponent);
        var scaled = number.Times(power);
        // A unit on either side, since the products are rounded.
        var least = lower.Times(power).Significand + 1;
        var most = upper.Times(power) is var above ? above with { Significand = above.Significand - 1 } : default;
        Span<char> digits = stackalloc char[20];
        var count = Generate(digits, most, most.Significand - least, most.Significand - scaled.Significand, ref exponent);
        return (new string(digits[..count]), exponent);
    }

    /// <summary>The number, and the middles between it and its neighbours, all but the number with one exponent.</summary>
    private static (Binary Number, Binary Lower, Binary Upper) Boundaries(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        var fraction = bits & ((1UL << FractionBits) - 1);
        var biased = (int)(bits >> FractionBits);
        var number = biased == 0 ? new Binary(fraction, 1 - ExponentBias) : new Binary(fraction | (1UL << FractionBits), biased - ExponentBias);
        // Below a power of two numbers lie twice as close.
        var isLowerCloser = fraction == 0 && biased > 1;
        var upper = new Binary((number.Significand * 2) + 1, number.Exponent - 1).Normalized;
        var lower = isLowerCloser
            ? new Binary((number.Significand * 4) - 1, number.Exponent - 2)
            : new Binary((number.Significand * 2) - 1, number.Exponent - 1);
        return (number.Normalized, lower.At(upper.Exponent), upper);
    }

    /// <summary>The power of ten that brings an exponent of two into the range where 32 bits hold what is before the point.</summary>
    private static Binary PowerFor(int exponentOfTwo, out int exponent)
    {
        // 78913 / 2^18 is the logarithm of 2 to the base 10, exactly enough.
        var wanted = LowestScaled - exponentOfTwo - 1;
        var power = (wanted * 78913 / (1 << 18)) + (wanted > 0 ? 1 : 0);
        var index = (power - LowestPower + Decade - 1) / Decade;
        exponent = -(LowestPower + (index * Decade));
        return Powers[index] ??= PowerOfTen(-exponent);
    }

    /// <summary>A power of ten in 64 bits, rounded.</summary>
    private static Binary PowerOfTen(int power)
    {
        const int spare = 1200;
        var exact = power >= 0 ? BigInteger.Pow(10, power) << spare : (BigInteger.One << (2 * spare)) / BigInteger.Pow(10, -power);
        var shift = (int)exact.GetBitLength() - 64;
        var significand = (exact + (BigInteger.One << (shift - 1))) >> shift;
        return new Binary((ulong)significand, shift - (power >= 0 ? spare : 2 * spare));
    }

    /// <summary>Writes digits until what is left over is within the range, and brings the last one as near to the number as it goes.</summary>
    private static int Generate(Span<char> digits, Binary most, ulong range, ulong distance, ref int exponent)
    {
        var shift = -most.Exponent;
        var one = 1UL << shift;
        var whole = (uint)(most.Significand >> shift);
        var part = most.Significand & (one - 1);
        var count = 0;
        var left = whole.ToString(CultureInfo.InvariantCulture).Length;
        for (var ten = (uint)Math.Pow(10, left - 1); left > 0; ten /= 10)
        {
            digits[count++] = (char)('0' + (whole / ten));
            whole %= ten;
            left--;
            var rest = ((ulong)whole << shift) + part;
            if (rest > range)
                continue;
            exponent += left;
            Approach(ref digits[count - 1], distance, range, rest, (ulong)ten << shift);
            return count;
        }

        do
        {
            part *= 10;
            range *= 10;
            distance *= 10;
            digits[count++] = (char)('0' + (part >> shift));
            part &= one - 1;
            exponent--;
        }
        while (part > range);
        Approach(ref digits[count - 1], distance, range, part, one);
        return count;
    }

    private static void Approach(ref char last, ulong distance, ulong range, ulong rest, ulong step)
    {
        while (rest < distance && range - rest >= step && (rest + step < distance || distance - rest > rest + step - distance))
        {
            last--;
            rest += step;
        }
    }

    /// <summary>A number as an integer times a power of two.</summary>
    private readonly record struct Binary(ulong Significand, int Exponent)
    {
        public Binary Normalized => At(Exponent - BitOperations.LeadingZeroCount(Significand));

        public Binary At(int exponent) => new(Significand << (Exponent - exponent), exponent);

        public Binary Times(Binary other) =>
            new((ulong)((((UInt128)Significand * other.Significand) + (1UL << 63)) >> 64), Exponent + other.Exponent + 64);
    }
}
