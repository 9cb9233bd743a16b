namespace Nix.Formats;

/// <summary>Unpacks blocks one after another: codes, move-to-front, the sorted rotations, runs.</summary>
internal sealed class Bzip2Block(Bzip2Bits bits, int capacity)
{
    private const int GroupSize = 50;
    private readonly uint[] _next = new uint[capacity];
    private readonly byte[] _alphabet = new byte[256];

    /// <summary>Unpacks the block that follows its checksum.</summary>
    /// <returns>The checksum of what was written.</returns>
    /// <exception cref="NixFormatException">It is damaged.</exception>
    internal uint Copy(Stream target)
    {
        if (bits.ReadFlag())
            throw new NixFormatException("a block is packed in the random way that bzip2 has given up");
        var origin = bits.Read(24);
        var used = ReadAlphabet();
        var (selectors, codes) = ReadCodes(used + 2);
        var length = ReadBytes(selectors, codes, used);
        if (origin >= length)
            throw new NixFormatException("a block packed with bzip2 begins outside itself");
        Sort(length);
        return WriteRuns(target, origin, length);
    }

    private int ReadAlphabet()
    {
        var ranges = bits.Read(16);
        var used = 0;
        for (var range = 0; range < 16; range++)
        {
            if ((ranges & (0x8000 >> range)) == 0)
                continue;
            var members = bits.Read(16);
            for (var member = 0; member < 16; member++)
            {
                if ((members & (0x8000 >> member)) != 0)
                    _alphabet[used++] = (byte)((range * 16) + member);
            }
        }
        return used > 0 ? used : throw new NixFormatException("a block packed with bzip2 has no bytes");
    }

    private (byte[] Selectors, Bzip2Codes[] Codes) ReadCodes(int symbols)
    {
        var tables = bits.Read(3);
        var selectors = new byte[bits.Read(15)];
        if (tables is < 2 or > 6 || selectors.Length == 0)
            throw new NixFormatException("a block packed with bzip2 has an impossible number of codes");
        Span<byte> order = [0, 1, 2, 3, 4, 5];
        for (var at = 0; at < selectors.Length; at++)
        {
            var place = 0;
            while (bits.ReadFlag())
            {
                if (++place >= tables)
                    throw new NixFormatException("a block packed with bzip2 names a code it does not have");
            }
            selectors[at] = ToFront(order, place);
        }
        var codes = new Bzip2Codes[tables];
        for (var at = 0; at < tables; at++)
            codes[at] = Bzip2Codes.Read(bits, symbols);
        return (selectors, codes);
    }

    private int ReadBytes(byte[] selectors, Bzip2Codes[] codes, int used)
    {
        var order = _alphabet.AsSpan(0, used);
        var length = 0;
        var (run, weight) = (0, 1);
        for (var count = 0; ; count++)
        {
            if (count / GroupSize >= selectors.Length)
                throw new NixFormatException("a block packed with bzip2 has more codes than it says");
            var symbol = codes[selectors[count / GroupSize]].Next(bits);
            if (symbol <= 1)
            {
                // A run's length in a number system of the digits 1 and 2.
                run += weight << symbol;
                weight <<= 1;
                if (run > capacity)
                    throw TooLong();
                continue;
            }
            if (length + run > capacity)
                throw TooLong();
            _next.AsSpan(length, run).Fill(order[0]);
            length += run;
            (run, weight) = (0, 1);
            if (symbol == used + 1)
                return length;
            if (length == capacity)
                throw TooLong();
            _next[length++] = ToFront(order, symbol - 1);
        }
    }

    /// <summary>Turns the last bytes of the sorted rotations into a chain: the upper bits of each say which is next.</summary>
    private void Sort(int length)
    {
        Span<int> starts = stackalloc int[256];
        for (var at = 0; at < length; at++)
            starts[(byte)_next[at]]++;
        var sum = 0;
        for (var value = 0; value < 256; value++)
            (starts[value], sum) = (sum, sum + starts[value]);
        for (var at = 0; at < length; at++)
            _next[starts[(byte)_next[at]]++] |= (uint)at << 8;
    }

    private uint WriteRuns(Stream target, int origin, int length)
    {
        var buffer = new byte[1 << 14];
        var used = 0;
        var checksum = uint.MaxValue;
        var place = _next[origin] >> 8;
        var (last, equal) = (-1, 0);
        for (var at = 0; at < length; at++)
        {
            var entry = _next[place];
            place = entry >> 8;
            var value = (byte)entry;
            // Behind four equal bytes comes how many more there are.
            var count = 1;
            if (equal == 4)
                (count, value, equal) = (value, (byte)last, 0);
            else
                (last, equal) = (value, value == last ? equal + 1 : 1);
            for (; count > 0; count--)
            {
                checksum = (checksum << 8) ^ Bzip2Checksum.Table[(checksum >> 24) ^ value];
                buffer[used++] = value;
                if (used == buffer.Length)
                {
                    target.Write(buffer);
                    used = 0;
                }
            }
            if (equal == 0)
                last = -1;
        }
        target.Write(buffer.AsSpan(0, used));
        return ~checksum;
    }

    private static byte ToFront(Span<byte> order, int place)
    {
        var value = order[place];
        order[..place].CopyTo(order[1..]);
        order[0] = value;
        return value;
    }

    private static NixFormatException TooLong() => new("a block packed with bzip2 is longer than it can be");
}
