namespace Nix.Formats;

/// <summary>Unpacks bzip2, in which build logs and older caches are kept. The runtime has no reader of it.</summary>
public static class Bzip2
{
    private const ulong BlockMark = 0x314159265359;
    private const ulong EndMark = 0x177245385090;

    /// <summary>Unpacks everything in the stream: one packed text, or several one after another.</summary>
    /// <param name="packed">Read to its end.</param>
    /// <param name="target">Where the text goes.</param>
    /// <exception cref="NixFormatException">It is damaged or ends early. What came before is written.</exception>
    public static void Unpack(Stream packed, Stream target)
    {
        var bits = new Bzip2Bits(packed);
        do
        {
            Text(bits, target);
            bits.Align();
        }
        while (!bits.IsAtEnd);
    }

    private static void Text(Bzip2Bits bits, Stream target)
    {
        var isText = bits.Read(24) == 0x425a68; // "BZh"
        var level = bits.Read(8) - '0';
        if (!isText || level is < 1 or > 9)
            throw new NixFormatException("what should be packed with bzip2 does not begin so");
        var block = new Bzip2Block(bits, level * 100_000);
        var checksum = 0u;
        while (true)
        {
            var mark = ((ulong)bits.Read(24) << 24) | (uint)bits.Read(24);
            var expected = ((uint)bits.Read(16) << 16) | (uint)bits.Read(16);
            if (mark == EndMark)
            {
                if (expected != checksum)
                    throw new NixFormatException("the checksum of a text packed with bzip2 is wrong");
                return;
            }
            if (mark != BlockMark)
                throw new NixFormatException("a text packed with bzip2 holds neither a block nor its end where one should be");
            if (block.Copy(target) != expected)
                throw new NixFormatException("the checksum of a block packed with bzip2 is wrong");
            checksum = ((checksum << 1) | (checksum >> 31)) ^ expected;
        }
    }
}
