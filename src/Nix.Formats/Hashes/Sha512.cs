using System.Buffers.Binary;
using System.Numerics;

namespace Nix.Formats;

/// <summary>SHA-512 (FIPS 180-4, 6.4). In managed code, since .NET's own ends the process where OpenSSL is missing.</summary>
public sealed class Sha512 : IBlockHash<ulong>
{
    public const int DigestLength = 64;

    private static readonly ulong[] s_primes = [.. FirstPrimes(80)];

    /// <summary>The fractional parts of the square roots of the first 8 primes.</summary>
    private static readonly ulong[] s_initialState = [.. s_primes.Take(8).Select(prime => RootFraction(prime, 2))];

    /// <summary>The fractional parts of the cube roots of the first 80 primes.</summary>
    private static readonly ulong[] s_constants = [.. s_primes.Select(prime => RootFraction(prime, 3))];

    private Sha512()
    {
    }

    static int IBlockHash<ulong>.BlockSize => 128;

    static bool IBlockHash<ulong>.IsBigEndian => true;

    static ReadOnlySpan<ulong> IBlockHash<ulong>.InitialState => s_initialState;

    public static byte[] Hash(ReadOnlySpan<byte> data)
    {
        var digest = new byte[DigestLength];
        MerkleDamgard.Hash<Sha512, ulong>(data, digest);
        return digest;
    }

    static void IBlockHash<ulong>.Compress(Span<ulong> state, ReadOnlySpan<byte> blocks)
    {
        for (; blocks.Length > 0; blocks = blocks[128..])
            Compress(state, blocks[..128]);
    }

    private static void Compress(Span<ulong> state, ReadOnlySpan<byte> block)
    {
        Span<ulong> words = stackalloc ulong[80];
        for (var i = 0; i < 16; i++)
            words[i] = BinaryPrimitives.ReadUInt64BigEndian(block[(i * 8)..]);
        for (var i = 16; i < words.Length; i++)
        {
            var (early, late) = (words[i - 15], words[i - 2]);
            var first = BitOperations.RotateRight(early, 1) ^ BitOperations.RotateRight(early, 8) ^ (early >> 7);
            var second = BitOperations.RotateRight(late, 19) ^ BitOperations.RotateRight(late, 61) ^ (late >> 6);
            words[i] = unchecked(words[i - 16] + first + words[i - 7] + second);
        }

        var (a, b, c, d) = (state[0], state[1], state[2], state[3]);
        var (e, f, g, h) = (state[4], state[5], state[6], state[7]);
        for (var i = 0; i < words.Length; i++)
        {
            var turnE = BitOperations.RotateRight(e, 14) ^ BitOperations.RotateRight(e, 18) ^ BitOperations.RotateRight(e, 41);
            var turnA = BitOperations.RotateRight(a, 28) ^ BitOperations.RotateRight(a, 34) ^ BitOperations.RotateRight(a, 39);
            var step = unchecked(h + turnE + ((e & f) ^ (~e & g)) + s_constants[i] + words[i]);
            var majority = (a & b) ^ (a & c) ^ (b & c);
            (h, g, f, e, d, c, b, a) = (g, f, e, unchecked(d + step), c, b, a, unchecked(step + turnA + majority));
        }
        unchecked
        {
            state[0] += a;
            state[1] += b;
            state[2] += c;
            state[3] += d;
            state[4] += e;
            state[5] += f;
            state[6] += g;
            state[7] += h;
        }
    }

    private static IEnumerable<ulong> FirstPrimes(int count) => Enumerable.Range(2, 500)
        .Where(candidate => !Enumerable.Range(2, candidate - 2).Any(divisor => candidate % divisor == 0))
        .Take(count).Select(prime => (ulong)prime);

    /// <summary>The first 64 bits after the point of a root, exactly.</summary>
    private static ulong RootFraction(ulong prime, int degree)
    {
        var power = (BigInteger)prime << (64 * degree);
        BigInteger root = 0;
        for (var bit = 70; bit >= 0; bit--)
        {
            var trial = root | (BigInteger.One << bit);
            if (BigInteger.Pow(trial, degree) <= power)
                root = trial;
        }
        return (ulong)(root & ulong.MaxValue);
    }
}
