namespace Nix.Formats;

/// <summary>Takes bits off a stream, the highest of each byte first.</summary>
internal sealed class Bzip2Bits(Stream stream)
{
    private uint _bits;
    private int _count;

    /// <summary>Whether nothing follows; only between texts.</summary>
    internal bool IsAtEnd
    {
        get
        {
            if (_count >= 8)
                return false;
            var next = stream.ReadByte();
            if (next < 0)
                return true;
            _bits = (_bits << 8) | (uint)next;
            _count += 8;
            return false;
        }
    }

    /// <summary>Takes up to 24 bits.</summary>
    /// <exception cref="NixFormatException">The stream ends before.</exception>
    internal int Read(int count)
    {
        while (_count < count)
        {
            var next = stream.ReadByte();
            if (next < 0)
                throw new NixFormatException("a text packed with bzip2 ends early");
            _bits = (_bits << 8) | (uint)next;
            _count += 8;
        }
        _count -= count;
        return (int)((_bits >> _count) & ((1u << count) - 1));
    }

    internal bool ReadFlag() => Read(1) != 0;

    /// <summary>Goes on to the next whole byte.</summary>
    internal void Align() => _count -= _count % 8;
}
