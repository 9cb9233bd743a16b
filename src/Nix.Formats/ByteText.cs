using System.Buffers;
using System.Text;

namespace Nix.Formats;

/// <summary>
/// Bytes put together piece by piece, in memory that the next text uses again: derivations and what paths are hashed of are many small pieces, each
/// looked at once.
/// </summary>
public sealed class ByteText : IDisposable
{
    private byte[] _bytes;
    private int _length;

    /// <param name="expected">How many bytes there may be; more are taken in as well.</param>
    internal ByteText(int expected = 512) => _bytes = ArrayPool<byte>.Shared.Rent(expected);

    /// <summary>What was appended, until something is appended again.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Begins a new text.</summary>
    internal void Clear() => _length = 0;

    internal void Append(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Room(bytes.Length));

    internal void Append(byte single) => Room(1)[0] = single;

    /// <summary>Appends a text in UTF-8.</summary>
    internal void Append(ReadOnlySpan<char> text)
    {
        // A name, a path, a hash: one byte for each character.
        if (Ascii.FromUtf16(text, Room(text.Length), out _) is OperationStatus.Done)
            return;
        _length -= text.Length;
        Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetByteCount(text)));
    }

    /// <summary>Appends bytes as hexadecimal digits in lower case.</summary>
    internal void AppendHexadecimal(ReadOnlySpan<byte> bytes) => Convert.TryToHexStringLower(bytes, Room(2 * bytes.Length), out _);

    public void Dispose()
    {
        var bytes = _bytes;
        (_bytes, _length) = ([], 0);
        if (bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(bytes);
    }

    private Span<byte> Room(int count)
    {
        var at = _length;
        if (count > _bytes.Length - at)
            Grow(count);
        _length = at + count;
        return _bytes.AsSpan(at, count);
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(2L * _bytes.Length, (long)_length + count), Array.MaxLength));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
