using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace Nix.Formats;

/// <summary>The compression function of BLAKE3 (its paper, 2.2), four columns of the state at once.</summary>
internal static class Blake3Compression
{
    /// <summary>How many words a chaining value has.</summary>
    internal const int ValueLength = 8;

    /// <summary>In bytes.</summary>
    internal const int BlockLength = 64;

    private const int Rounds = 7;
    private const int BlockWords = 16;

    private static readonly uint[] s_initial = [0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19];

    private static readonly byte[] s_permutation = [2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8];

    /// <summary>The chaining value that everything begins with.</summary>
    internal static ReadOnlySpan<uint> Initial => s_initial;

    /// <summary>Mixes a block into a chaining value.</summary>
    /// <param name="value">The chaining value.</param>
    /// <param name="block">Exactly a block, zeros behind what is in it.</param>
    /// <param name="counter">The number of the chunk; 0 for parents.</param>
    /// <param name="length">How many bytes of the block count.</param>
    /// <param name="flags">What the block is.</param>
    /// <param name="result">Takes the new chaining value; may be the old one.</param>
    internal static void Compress(ReadOnlySpan<uint> value, ReadOnlySpan<byte> block, ulong counter, int length, Blake3Flags flags, Span<uint> result)
    {
        Span<uint> words = stackalloc uint[BlockWords], next = stackalloc uint[BlockWords];
        for (var i = 0; i < words.Length; i++)
            words[i] = BinaryPrimitives.ReadUInt32LittleEndian(block[(i * sizeof(uint))..]);

        var a = Vector128.Create(value);
        var b = Vector128.Create(value[4..]);
        var c = Vector128.Create<uint>(s_initial);
        var d = Vector128.Create((uint)counter, (uint)(counter >> 32), (uint)length, (uint)flags);
        for (var round = 1; ; round++)
        {
            // Columns first, then diagonals, which are columns once the rows are turned.
            Mix(ref a, ref b, ref c, ref d, Vector128.Create(words[0], words[2], words[4], words[6]), Vector128.Create(words[1], words[3], words[5], words[7]));
            b = Vector128.Shuffle(b, Vector128.Create(1u, 2u, 3u, 0u));
            c = Vector128.Shuffle(c, Vector128.Create(2u, 3u, 0u, 1u));
            d = Vector128.Shuffle(d, Vector128.Create(3u, 0u, 1u, 2u));
            Mix(ref a, ref b, ref c, ref d, Vector128.Create(words[8], words[10], words[12], words[14]), Vector128.Create(words[9], words[11], words[13], words[15]));
            b = Vector128.Shuffle(b, Vector128.Create(3u, 0u, 1u, 2u));
            c = Vector128.Shuffle(c, Vector128.Create(2u, 3u, 0u, 1u));
            d = Vector128.Shuffle(d, Vector128.Create(1u, 2u, 3u, 0u));
            if (round == Rounds)
                break;
            for (var i = 0; i < next.Length; i++)
                next[i] = words[s_permutation[i]];
            next.CopyTo(words);
        }

        (a ^ c).CopyTo(result);
        (b ^ d).CopyTo(result[4..]);
    }

    private static void Mix(
        ref Vector128<uint> a, ref Vector128<uint> b, ref Vector128<uint> c, ref Vector128<uint> d, Vector128<uint> first, Vector128<uint> second)
    {
        a += b + first;
        d = RotateRight(d ^ a, 16);
        c += d;
        b = RotateRight(b ^ c, 12);
        a += b + second;
        d = RotateRight(d ^ a, 8);
        c += d;
        b = RotateRight(b ^ c, 7);
    }

    private static Vector128<uint> RotateRight(Vector128<uint> value, int count) => (value >>> count) | (value << (32 - count));
}
