using System.Buffers.Binary;
using System.Numerics;

namespace Nix.Formats;

/// <summary>MD5 (RFC 1321), which old expressions still name; it protects nothing.</summary>
public sealed class Md5 : IBlockHash<uint>
{
    public const int DigestLength = 16;

    private static readonly uint[] s_initialState = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];

    private static readonly int[] s_turns = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

    private static readonly uint[] s_constants = [.. Enumerable.Range(1, 64).Select(i => (uint)(Math.Abs(Math.Sin(i)) * 4294967296.0))];

    private Md5()
    {
    }

    static int IBlockHash<uint>.BlockSize => 64;

    static bool IBlockHash<uint>.IsBigEndian => false;

    static ReadOnlySpan<uint> IBlockHash<uint>.InitialState => s_initialState;

    public static byte[] Hash(ReadOnlySpan<byte> data)
    {
        var digest = new byte[DigestLength];
        MerkleDamgard.Hash<Md5, uint>(data, digest);
        return digest;
    }

    static void IBlockHash<uint>.Compress(Span<uint> state, ReadOnlySpan<byte> blocks)
    {
        for (; blocks.Length > 0; blocks = blocks[64..])
            Compress(state, blocks[..64]);
    }

    private static void Compress(Span<uint> state, ReadOnlySpan<byte> block)
    {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3]);
        for (var i = 0; i < s_constants.Length; i++)
        {
            var (mix, word) = (i / 16) switch
            {
                0 => ((b & c) | (~b & d), i),
                1 => ((d & b) | (~d & c), ((5 * i) + 1) % 16),
                2 => (b ^ c ^ d, ((3 * i) + 5) % 16),
                _ => (c ^ (b | ~d), 7 * i % 16),
            };
            var sum = unchecked(a + mix + s_constants[i] + BinaryPrimitives.ReadUInt32LittleEndian(block[(word * 4)..]));
            var turned = BitOperations.RotateLeft(sum, s_turns[(i / 16 * 4) + (i % 4)]);
            (a, d, c, b) = (d, c, b, unchecked(b + turned));
        }
        unchecked
        {
            state[0] += a;
            state[1] += b;
            state[2] += c;
            state[3] += d;
        }
    }
}
