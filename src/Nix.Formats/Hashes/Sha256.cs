using System.Buffers.Binary;
using System.Numerics;

namespace Nix.Formats;

/// <summary>SHA-256 (FIPS 180-4, 6.2). In managed code, since .NET's own ends the process where OpenSSL is missing.</summary>
public sealed class Sha256 : IBlockHash<uint>
{
    public const int DigestLength = 32;

    private static readonly uint[] s_initialState =
    [
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    ];

    /// <summary>The first 32 bits of the fractional parts of the cube roots of the first 64 primes.</summary>
    private static readonly uint[] s_constants = Constants();

    private Sha256()
    {
    }

    static int IBlockHash<uint>.BlockSize => 64;

    static bool IBlockHash<uint>.IsBigEndian => true;

    static ReadOnlySpan<uint> IBlockHash<uint>.InitialState => s_initialState;

    public static byte[] Hash(ReadOnlySpan<byte> data)
    {
        var digest = new byte[DigestLength];
        MerkleDamgard.Hash<Sha256, uint>(data, digest);
        return digest;
    }

    static void IBlockHash<uint>.Compress(Span<uint> state, ReadOnlySpan<byte> blocks)
    {
        for (; blocks.Length > 0; blocks = blocks[64..])
            Compress(state, blocks[..64]);
    }

    private static void Compress(Span<uint> state, ReadOnlySpan<byte> block)
    {
        Span<uint> words = stackalloc uint[64];
        for (var i = 0; i < 16; i++)
            words[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(i * 4)..]);
        for (var i = 16; i < words.Length; i++)
        {
            var early = words[i - 15];
            var late = words[i - 2];
            var first = BitOperations.RotateRight(early, 7) ^ BitOperations.RotateRight(early, 18) ^ (early >> 3);
            var second = BitOperations.RotateRight(late, 17) ^ BitOperations.RotateRight(late, 19) ^ (late >> 10);
            words[i] = unchecked(words[i - 16] + first + words[i - 7] + second);
        }

        var (a, b, c, d) = (state[0], state[1], state[2], state[3]);
        var (e, f, g, h) = (state[4], state[5], state[6], state[7]);
        for (var i = 0; i < words.Length; i++)
        {
            var turnE = BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25);
            var turnA = BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22);
            var choice = (e & f) ^ (~e & g);
            var majority = (a & b) ^ (a & c) ^ (b & c);
            var step = unchecked(h + turnE + choice + s_constants[i] + words[i]);
            h = g;
            g = f;
            f = e;
            e = unchecked(d + step);
            d = c;
            c = b;
            b = a;
            a = unchecked(step + turnA + majority);
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

    /// <summary>Worked out rather than listed: 64 numbers would be 64 chances of a typing error.</summary>
    private static uint[] Constants()
    {
        var constants = new uint[64];
        var count = 0;
        for (var candidate = 2; count < constants.Length; candidate++)
        {
            if (Enumerable.Range(2, candidate - 2).Any(divisor => candidate % divisor == 0))
                continue;
            // floor(cbrt(candidate) * 2^32), exactly: the cube root of candidate * 2^96.
            var cube = (BigInteger)candidate << 96;
            BigInteger root = 0;
            for (var bit = 35; bit >= 0; bit--)
            {
                var trial = root | (BigInteger.One << bit);
                if (trial * trial * trial <= cube)
                    root = trial;
            }
            constants[count++] = (uint)(root & uint.MaxValue);
        }
        return constants;
    }
}
