using System.Buffers.Binary;
using System.Numerics;

namespace Nix.Formats;

/// <summary>
/// SHA-1 (FIPS 180-4, 6.1), which Nix names indirect roots by; it protects nothing. In managed code, since .NET's own ends the process where
/// OpenSSL is missing.
/// </summary>
public sealed class Sha1 : IBlockHash<uint>
{
    public const int DigestLength = 20;

    private static readonly uint[] s_initialState = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];

    private Sha1()
    {
    }

    static int IBlockHash<uint>.BlockSize => 64;

    static bool IBlockHash<uint>.IsBigEndian => true;

    static ReadOnlySpan<uint> IBlockHash<uint>.InitialState => s_initialState;

    public static byte[] Hash(ReadOnlySpan<byte> data)
    {
        var digest = new byte[DigestLength];
        MerkleDamgard.Hash<Sha1, uint>(data, digest);
        return digest;
    }

    static void IBlockHash<uint>.Compress(Span<uint> state, ReadOnlySpan<byte> blocks)
    {
        for (; blocks.Length > 0; blocks = blocks[64..])
            Compress(state, blocks[..64]);
    }

    private static void Compress(Span<uint> state, ReadOnlySpan<byte> block)
    {
        Span<uint> words = stackalloc uint[80];
        for (var i = 0; i < 16; i++)
            words[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(i * 4)..]);
        for (var i = 16; i < words.Length; i++)
            words[i] = BitOperations.RotateLeft(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);

        var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4]);
        for (var i = 0; i < words.Length; i++)
        {
            var (mix, constant) = (i / 20) switch
            {
                0 => ((b & c) | (~b & d), 0x5a827999u),
                1 => (b ^ c ^ d, 0x6ed9eba1u),
                2 => ((b & c) | (b & d) | (c & d), 0x8f1bbcdcu),
                _ => (b ^ c ^ d, 0xca62c1d6u),
            };
            var next = unchecked(BitOperations.RotateLeft(a, 5) + mix + e + constant + words[i]);
            (e, d, c, b, a) = (d, c, BitOperations.RotateLeft(b, 30), a, next);
        }
        unchecked
        {
            state[0] += a;
            state[1] += b;
            state[2] += c;
            state[3] += d;
            state[4] += e;
        }
    }
}
