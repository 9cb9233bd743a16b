namespace Nix.Formats;

/// <summary>One Huffman code of a block: canonical, of 1 to 20 bits a symbol.</summary>
internal sealed class Bzip2Codes
{
    private const int Longest = 20;
    private readonly int[] _limits = new int[Longest + 2];
    private readonly int[] _bases = new int[Longest + 2];
    private readonly int[] _symbols;

    private Bzip2Codes(ReadOnlySpan<byte> lengths)
    {
        _symbols = new int[lengths.Length];
        var at = 0;
        var code = 0;
        for (var length = 1; length <= Longest; length++)
        {
            _bases[length] = at - code;
            for (var symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] == length)
                {
                    _symbols[at++] = symbol;
                    code++;
                }
            }
            _limits[length] = code;
            code <<= 1;
        }
    }

    /// <summary>Reads the lengths, each told by its difference from the one before.</summary>
    internal static Bzip2Codes Read(Bzip2Bits bits, int symbols)
    {
        Span<byte> lengths = stackalloc byte[symbols];
        var length = bits.Read(5);
        for (var symbol = 0; symbol < symbols; symbol++)
        {
            while (true)
            {
                if (length is < 1 or > Longest)
                    throw new NixFormatException("a code of a block packed with bzip2 has no possible length");
                if (!bits.ReadFlag())
                    break;
                length += bits.ReadFlag() ? -1 : 1;
            }
            lengths[symbol] = (byte)length;
        }
        return new Bzip2Codes(lengths);
    }

    internal int Next(Bzip2Bits bits)
    {
        var code = 0;
        for (var length = 1; length <= Longest; length++)
        {
            code = (code << 1) | bits.Read(1);
            if (code < _limits[length] && _bases[length] + code is >= 0 and var at && at < _symbols.Length)
                return _symbols[at];
        }
        throw new NixFormatException("a block packed with bzip2 holds bits that are no code");
    }
}
