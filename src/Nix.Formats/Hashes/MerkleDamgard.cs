using System.Buffers.Binary;

namespace Nix.Formats;

/// <summary>What SHA-1 and SHA-256 share: blocks of 64 bytes, and a padding that ends with the length in bits (FIPS 180-4, 5.1.1).</summary>
internal static class MerkleDamgard
{
    internal const int BlockSize = 64;

    internal delegate void Compress(Span<uint> state, ReadOnlySpan<byte> block);

    internal static void Hash(ReadOnlySpan<byte> data, Span<uint> state, Compress compress, Span<byte> digest)
    {
        var bits = (ulong)data.Length * 8;
        while (data.Length >= BlockSize)
        {
            compress(state, data[..BlockSize]);
            data = data[BlockSize..];
        }
        Span<byte> tail = stackalloc byte[BlockSize * 2];
        tail.Clear();
        data.CopyTo(tail);
        tail[data.Length] = 0x80;
        var size = data.Length < BlockSize - sizeof(ulong) ? BlockSize : BlockSize * 2;
        BinaryPrimitives.WriteUInt64BigEndian(tail[(size - sizeof(ulong))..], bits);
        for (var start = 0; start < size; start += BlockSize)
            compress(state, tail.Slice(start, BlockSize));
        for (var i = 0; i < state.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(digest[(i * sizeof(uint))..], state[i]);
    }
}
