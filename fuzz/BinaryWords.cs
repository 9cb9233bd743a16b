using System.Buffers.Binary;

namespace AskNix.Fuzz;

/// <summary>Pieces of the formats in which a text is its length, its bytes, and zeros up to a multiple of eight.</summary>
internal static class BinaryWords
{
    /// <summary>Numbers at the edges of what a length or a count may be.</summary>
    public static IReadOnlyList<byte[]> Numbers { get; } =
        [.. new ulong[] { 0, 1, 2, 7, 8, 9, 255, 256, 1 << 20, int.MaxValue, 1UL << 32, long.MaxValue, 1UL << 63, ulong.MaxValue }.Select(Number)];

    public static byte[] Number(ulong number)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, number);
        return bytes;
    }

    public static byte[] Text(ReadOnlySpan<byte> text) => [.. Number((ulong)text.Length), .. text, .. new byte[-text.Length & 7]];
}
