using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Nix.Formats;

/// <summary>Hashes what lies in memory as a whole, without allocating, and ends the hashes of what came in pieces.</summary>
internal static class MerkleDamgard
{
    internal static void Hash<THash, TWord>(ReadOnlySpan<byte> data, Span<byte> digest)
        where THash : IBlockHash<TWord>
        where TWord : unmanaged
    {
        Span<TWord> state = stackalloc TWord[THash.InitialState.Length];
        THash.InitialState.CopyTo(state);
        var whole = data.Length - (data.Length % THash.BlockSize);
        THash.Compress(state, data[..whole]);
        Finish<THash, TWord>(state, data[whole..], (ulong)data.Length, digest);
    }

    /// <summary>Mixes in what is less than a block, and the padding.</summary>
    internal static void Finish<THash, TWord>(Span<TWord> state, ReadOnlySpan<byte> rest, ulong length, Span<byte> digest)
        where THash : IBlockHash<TWord>
        where TWord : unmanaged
    {
        // The length takes two words; no input is so long that more than 64 bits of it are used.
        var lengthSize = Unsafe.SizeOf<TWord>() * 2;
        Span<byte> tail = stackalloc byte[THash.BlockSize * 2];
        tail.Clear();
        rest.CopyTo(tail);
        tail[rest.Length] = 0x80;
        tail = tail[..(rest.Length < THash.BlockSize - lengthSize ? THash.BlockSize : THash.BlockSize * 2)];
        if (THash.IsBigEndian)
            BinaryPrimitives.WriteUInt64BigEndian(tail[^sizeof(ulong)..], length * 8);
        else
            BinaryPrimitives.WriteUInt64LittleEndian(tail[^sizeof(ulong)..], length * 8);
        THash.Compress(state, tail);

        MemoryMarshal.AsBytes(state)[..digest.Length].CopyTo(digest);
        if (THash.IsBigEndian != BitConverter.IsLittleEndian)
            return;
        for (var at = 0; at < digest.Length; at += Unsafe.SizeOf<TWord>())
            digest.Slice(at, Unsafe.SizeOf<TWord>()).Reverse();
    }
}
