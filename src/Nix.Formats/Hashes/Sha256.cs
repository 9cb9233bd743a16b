using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Nix.Formats;

/// <summary>
/// SHA-256 (FIPS 180-4, 6.2). In managed code, since .NET's own ends the process where OpenSSL is missing; by OpenSSL where it is there and so
/// much is hashed that loading it pays.
/// </summary>
public sealed class Sha256 : IBlockHash<uint>
{
    public const int DigestLength = 32;

    private const int RoundsAtOnce = 16;

    private Sha256()
    {
    }

    static int IBlockHash<uint>.BlockSize => 64;

    static bool IBlockHash<uint>.IsBigEndian => true;

    static ReadOnlySpan<uint> IBlockHash<uint>.InitialState =>
    [
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    ];

    /// <summary>The first 32 bits of the fractional parts of the cube roots of the first 64 primes.</summary>
    private static ReadOnlySpan<uint> Constants =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    public static byte[] Hash(ReadOnlySpan<byte> data)
    {
        var digest = new byte[DigestLength];
        if (OpenSslDigest.PaysFor(data.Length))
            SHA256.HashData(data, digest);
        else
            MerkleDamgard.Hash<Sha256, uint>(data, digest);
        return digest;
    }

    /// <summary>Gets ready to hash much: loads OpenSSL where it is there and not loaded yet, which takes some milliseconds. For when nobody waits.</summary>
    public static void Prepare()
    {
        if (OpenSslDigest.IsAvailable)
            _ = SHA256.HashData([]);
    }

    static void IBlockHash<uint>.Compress(Span<uint> state, ReadOnlySpan<byte> blocks)
    {
        for (; blocks.Length > 0; blocks = blocks[64..])
            Compress(state, blocks[..64]);
    }

    private static void Compress(Span<uint> state, ReadOnlySpan<byte> block)
    {
        Span<uint> window = stackalloc uint[RoundsAtOnce];
        for (var i = 0; i < window.Length; i++)
            window[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(i * 4)..]);
        ref var word = ref MemoryMarshal.GetReference(window);
        ref var constant = ref MemoryMarshal.GetReference(Constants);

        var (a, b, c, d) = (state[0], state[1], state[2], state[3]);
        var (e, f, g, h) = (state[4], state[5], state[6], state[7]);
        for (var round = 0; ;)
        {
            // Eight rounds bring each variable back to its place, so that nothing is moved between them.
            for (var i = 0; i < RoundsAtOnce; i += 8)
            {
                Round(a, b, c, ref d, e, f, g, ref h, unchecked(Unsafe.Add(ref word, i) + Unsafe.Add(ref constant, round + i)));
                Round(h, a, b, ref c, d, e, f, ref g, unchecked(Unsafe.Add(ref word, i + 1) + Unsafe.Add(ref constant, round + i + 1)));
                Round(g, h, a, ref b, c, d, e, ref f, unchecked(Unsafe.Add(ref word, i + 2) + Unsafe.Add(ref constant, round + i + 2)));
                Round(f, g, h, ref a, b, c, d, ref e, unchecked(Unsafe.Add(ref word, i + 3) + Unsafe.Add(ref constant, round + i + 3)));
                Round(e, f, g, ref h, a, b, c, ref d, unchecked(Unsafe.Add(ref word, i + 4) + Unsafe.Add(ref constant, round + i + 4)));
                Round(d, e, f, ref g, h, a, b, ref c, unchecked(Unsafe.Add(ref word, i + 5) + Unsafe.Add(ref constant, round + i + 5)));
                Round(c, d, e, ref f, g, h, a, ref b, unchecked(Unsafe.Add(ref word, i + 6) + Unsafe.Add(ref constant, round + i + 6)));
                Round(b, c, d, ref e, f, g, h, ref a, unchecked(Unsafe.Add(ref word, i + 7) + Unsafe.Add(ref constant, round + i + 7)));
            }
            round += RoundsAtOnce;
            if (round == Constants.Length)
                break;
            Extend(ref word);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(uint a, uint b, uint c, ref uint d, uint e, uint f, uint g, ref uint h, uint mixed)
    {
        var turnE = BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25);
        var turnA = BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22);
        var choice = g ^ (e & (f ^ g));
        var majority = (a & b) | (c & (a | b));
        var step = unchecked(h + turnE + choice + mixed);
        d = unchecked(d + step);
        h = unchecked(step + turnA + majority);
    }

    /// <summary>Puts the next sixteen words in the place of the last.</summary>
    private static void Extend(ref uint word)
    {
        for (var i = 0; i < RoundsAtOnce; i++)
        {
            var early = Unsafe.Add(ref word, (i + 1) % RoundsAtOnce);
            var late = Unsafe.Add(ref word, (i + 14) % RoundsAtOnce);
            var first = BitOperations.RotateRight(early, 7) ^ BitOperations.RotateRight(early, 18) ^ (early >> 3);
            var second = BitOperations.RotateRight(late, 17) ^ BitOperations.RotateRight(late, 19) ^ (late >> 10);
            Unsafe.Add(ref word, i) = unchecked(Unsafe.Add(ref word, i) + first + Unsafe.Add(ref word, (i + 9) % RoundsAtOnce) + second);
        }
    }
}
