using System.Buffers.Binary;
using System.Text;

namespace Nix.Formats;

/// <summary>Takes the strings of an archive off pieces of it, wherever those are cut.</summary>
internal sealed class NarStringReader
{
    private readonly byte[] _partial = new byte[NarTokens.Unit + NarLimits.Target + NarTokens.Unit];
    private int _have;
    private int _total;

    /// <summary>Bytes taken so far.</summary>
    internal long Position { get; private set; }

    /// <summary>How many bytes of a begun string are known to be missing; 0 between strings.</summary>
    internal int Missing => _have == 0 ? 0 : (_total == 0 ? NarTokens.Unit : _total) - _have;

    internal NarException Error(string message) => new(message, Position);

    /// <summary>Takes bytes that are no string.</summary>
    internal ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> input, long most)
    {
        var taken = input[..(int)Math.Min(most, input.Length)];
        input = input[taken.Length..];
        Position += taken.Length;
        return taken;
    }

    /// <summary>Takes a string; false where the input ends before it does.</summary>
    /// <exception cref="NarException">It is longer than <paramref name="limit"/>, or filled up with something else than zeros.</exception>
    internal bool TryTakeString(ref ReadOnlySpan<byte> input, int limit, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (_have == 0 && input.Length >= NarTokens.Unit)
        {
            var length = Length(input, limit);
            var total = NarTokens.Unit + length + NarTokens.Padding(length);
            if (input.Length >= total)
            {
                text = Text(Take(ref input, total), length);
                return true;
            }
        }
        if (!TryFill(ref input, NarTokens.Unit))
            return false;
        var known = Length(_partial, limit);
        _total = NarTokens.Unit + known + NarTokens.Padding(known);
        if (!TryFill(ref input, _total))
            return false;
        text = Text(_partial.AsSpan(0, _total), known);
        _have = 0;
        _total = 0;
        return true;
    }

    /// <summary>Takes a number of eight bytes.</summary>
    internal bool TryTakeNumber(ref ReadOnlySpan<byte> input, out ulong number)
    {
        number = 0;
        if (!TryFill(ref input, NarTokens.Unit))
            return false;
        number = BinaryPrimitives.ReadUInt64LittleEndian(_partial);
        _have = 0;
        return true;
    }

    /// <summary>Fails where bytes that fill up, the last that were taken, are not zero.</summary>
    internal void CheckPadding(ReadOnlySpan<byte> padding)
    {
        if (padding.IndexOfAnyExcept((byte)0) is var at and >= 0)
            throw new NarException("non-zero padding", Position - padding.Length + at);
    }

    private bool TryFill(ref ReadOnlySpan<byte> input, int wanted)
    {
        if (_have < wanted)
        {
            var taken = Take(ref input, wanted - _have);
            taken.CopyTo(_partial.AsSpan(_have));
            _have += taken.Length;
        }
        return _have >= wanted;
    }

    private int Length(ReadOnlySpan<byte> input, int limit)
    {
        var length = BinaryPrimitives.ReadUInt64LittleEndian(input);
        return length <= (ulong)limit
            ? (int)length
            : throw new NarException($"a string of {length} bytes where at most {limit} can be", Position - _have);
    }

    private ReadOnlySpan<byte> Text(ReadOnlySpan<byte> whole, int length)
    {
        CheckPadding(whole[(NarTokens.Unit + length)..]);
        return whole.Slice(NarTokens.Unit, length);
    }

    /// <summary>Unknown bytes for a message.</summary>
    internal static string Show(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);
}
