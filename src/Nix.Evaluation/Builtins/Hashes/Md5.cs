using System.Buffers.Binary;
using System.Numerics;

namespace Nix.Evaluation.Builtins.Hashes;

/// <summary>MD5 (RFC 1321), which old expressions still name; it protects nothing.</summary>
static class Md5
{
    const int BlockSize = 64;

    static readonly int[] Turns = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
    static readonly uint[] Constants = [.. Enumerable.Range(1, 64).Select(i => (uint)(Math.Abs(Math.Sin(i)) * 4294967296.0))];

    public static byte[] Hash(ReadOnlySpan<byte> data)
    {
        Span<uint> state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
        ulong bits = (ulong)data.Length * 8;
        while (data.Length >= BlockSize)
        {
            Compress(state, data[..BlockSize]);
            data = data[BlockSize..];
        }

        Span<byte> tail = stackalloc byte[BlockSize * 2];
        tail.Clear();
        data.CopyTo(tail);
        tail[data.Length] = 0x80;
        int size = data.Length < BlockSize - 8 ? BlockSize : BlockSize * 2;
        BinaryPrimitives.WriteUInt64LittleEndian(tail[(size - 8)..], bits);
        for (int start = 0; start < size; start += BlockSize)
            Compress(state, tail.Slice(start, BlockSize));
        byte[] digest = new byte[16];
        for (int i = 0; i < state.Length; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(digest.AsSpan(i * 4), state[i]);
        return digest;
    }

    static void Compress(Span<uint> state, ReadOnlySpan<byte> block)
    {
        (uint a, uint b, uint c, uint d) = (state[0], state[1], state[2], state[3]);
        for (int i = 0; i < 64; i++)
        {
            (uint mix, int word) = (i / 16) switch
            {
                0 => ((b & c) | (~b & d), i),
                1 => ((d & b) | (~d & c), ((5 * i) + 1) % 16),
                2 => (b ^ c ^ d, ((3 * i) + 5) % 16),
                _ => (c ^ (b | ~d), 7 * i % 16),
            };
            uint sum = unchecked(a + mix + Constants[i] + BinaryPrimitives.ReadUInt32LittleEndian(block[(word * 4)..]));
            uint turned = BitOperations.RotateLeft(sum, Turns[(i / 16 * 4) + (i % 4)]);
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
