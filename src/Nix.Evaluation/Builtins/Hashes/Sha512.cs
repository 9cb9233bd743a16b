using System.Buffers.Binary;
using System.Numerics;

namespace Nix.Evaluation.Builtins.Hashes;

/// <summary>SHA-512 (FIPS 180-4, 6.4). In managed code, since .NET's own ends the process where OpenSSL is missing.</summary>
static class Sha512
{
    const int BlockSize = 128;

    static readonly ulong[] Primes = [.. FirstPrimes(80)];

    /// <summary>The fractional parts of the cube roots of the first 80 primes.</summary>
    static readonly ulong[] Constants = [.. Primes.Select(prime => RootFraction(prime, 3))];

    public static byte[] Hash(ReadOnlySpan<byte> data)
    {
        Span<ulong> state = [.. Primes.Take(8).Select(prime => RootFraction(prime, 2))];
        int length = data.Length;
        while (data.Length >= BlockSize)
        {
            Compress(state, data[..BlockSize]);
            data = data[BlockSize..];
        }

        Span<byte> tail = stackalloc byte[BlockSize * 2];
        tail.Clear();
        data.CopyTo(tail);
        tail[data.Length] = 0x80;
        int size = data.Length < BlockSize - 16 ? BlockSize : BlockSize * 2;
        BinaryPrimitives.WriteUInt64BigEndian(tail[(size - 8)..], (ulong)length * 8);
        for (int start = 0; start < size; start += BlockSize)
            Compress(state, tail.Slice(start, BlockSize));
        byte[] digest = new byte[64];
        for (int i = 0; i < state.Length; i++)
            BinaryPrimitives.WriteUInt64BigEndian(digest.AsSpan(i * 8), state[i]);
        return digest;
    }

    static void Compress(Span<ulong> state, ReadOnlySpan<byte> block)
    {
        Span<ulong> words = stackalloc ulong[80];
        for (int i = 0; i < 16; i++)
            words[i] = BinaryPrimitives.ReadUInt64BigEndian(block[(i * 8)..]);
        for (int i = 16; i < words.Length; i++)
        {
            ulong early = words[i - 15], late = words[i - 2];
            ulong first = BitOperations.RotateRight(early, 1) ^ BitOperations.RotateRight(early, 8) ^ (early >> 7);
            ulong second = BitOperations.RotateRight(late, 19) ^ BitOperations.RotateRight(late, 61) ^ (late >> 6);
            words[i] = unchecked(words[i - 16] + first + words[i - 7] + second);
        }

        (ulong a, ulong b, ulong c, ulong d) = (state[0], state[1], state[2], state[3]);
        (ulong e, ulong f, ulong g, ulong h) = (state[4], state[5], state[6], state[7]);
        for (int i = 0; i < words.Length; i++)
        {
            ulong turnE = BitOperations.RotateRight(e, 14) ^ BitOperations.RotateRight(e, 18) ^ BitOperations.RotateRight(e, 41);
            ulong turnA = BitOperations.RotateRight(a, 28) ^ BitOperations.RotateRight(a, 34) ^ BitOperations.RotateRight(a, 39);
            ulong step = unchecked(h + turnE + ((e & f) ^ (~e & g)) + Constants[i] + words[i]);
            ulong majority = (a & b) ^ (a & c) ^ (b & c);
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

    static IEnumerable<ulong> FirstPrimes(int count) => Enumerable.Range(2, 500)
        .Where(candidate => !Enumerable.Range(2, candidate - 2).Any(divisor => candidate % divisor == 0))
        .Take(count).Select(prime => (ulong)prime);

    /// <summary>The first 64 bits after the point of a root, exactly.</summary>
    static ulong RootFraction(ulong prime, int degree)
    {
        var power = (BigInteger)prime << (64 * degree);
        BigInteger root = 0;
        for (int bit = 70; bit >= 0; bit--)
        {
            var trial = root | (BigInteger.One << bit);
            if (BigInteger.Pow(trial, degree) <= power)
                root = trial;
        }

        return (ulong)(root & ulong.MaxValue);
    }
}
