namespace Nix.Formats;

/// <summary>The checksum of bzip2: a CRC-32 whose highest bit is taken first.</summary>
internal static class Bzip2Checksum
{
    internal static readonly uint[] Table = Compute();

    private static uint[] Compute()
    {
        const uint Polynomial = 0x04c11db7;
        var table = new uint[256];
        for (var value = 0u; value < 256; value++)
        {
            var remainder = value << 24;
            for (var bit = 0; bit < 8; bit++)
                remainder = (remainder & 0x80000000) != 0 ? (remainder << 1) ^ Polynomial : remainder << 1;
            table[value] = remainder;
        }
        return table;
    }
}
