using System.Buffers;
using System.Buffers.Binary;

namespace Nix.Formats;

/// <summary>The hash parts of store paths within other bytes, found by their characters.</summary>
internal readonly record struct HashPart(ulong A, ulong B, ulong C, ulong D)
{
    internal const int Length = StorePath.HashPartLength;

    private static readonly SearchValues<byte> s_characters =
        SearchValues.Create(Enumerable.Range(0, 128).Where(c => Base32.Characters.Contains((char)c)).Select(c => (byte)c).ToArray());

    /// <summary>The hash part that begins the bytes.</summary>
    internal static HashPart At(ReadOnlySpan<byte> text) => new(
        BinaryPrimitives.ReadUInt64LittleEndian(text),
        BinaryPrimitives.ReadUInt64LittleEndian(text[8..]),
        BinaryPrimitives.ReadUInt64LittleEndian(text[16..]),
        BinaryPrimitives.ReadUInt64LittleEndian(text[24..Length]));

    internal static HashPart Of(string text)
    {
        Span<byte> bytes = stackalloc byte[Length];
        return System.Text.Encoding.ASCII.TryGetBytes(text, bytes, out var written) && written == Length
            ? At(bytes)
            : throw new ArgumentException($"'{text}' is not the hash part of a store path.", nameof(text));
    }

    internal void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(destination, A);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[8..], B);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[16..], C);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[24..], D);
    }

    /// <summary>Where so many characters of the alphabet stand in a row as a hash part has, from a place on; -1 for nowhere.</summary>
    internal static int Next(ReadOnlySpan<byte> text, int from)
    {
        while (from + Length <= text.Length)
        {
            // From the end of the window: what is no such character there is jumped over with all before it.
            var other = text.Slice(from, Length).LastIndexOfAnyExcept(s_characters);
            if (other < 0)
                return from;
            from += other + 1;
        }
        return -1;
    }
}
