using System.Text;

namespace Nix.Formats;

/// <summary>Bytes that are compared as bytes: names may be any. The default is the empty string.</summary>
public readonly struct ByteString(byte[] bytes) : IEquatable<ByteString>, IComparable<ByteString>
{
    private readonly byte[]? _bytes = bytes;

    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The text in UTF-8.</summary>
    public static ByteString Of(string text) => new(Encoding.UTF8.GetBytes(text));

    public int CompareTo(ByteString other) => Bytes.SequenceCompareTo(other.Bytes);

    public bool Equals(ByteString other) => Bytes.SequenceEqual(other.Bytes);

    public override bool Equals(object? obj) => obj is ByteString other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Bytes);
        return hash.ToHashCode();
    }

    public static bool operator ==(ByteString left, ByteString right) => left.Equals(right);

    public static bool operator !=(ByteString left, ByteString right) => !left.Equals(right);

    public static bool operator <(ByteString left, ByteString right) => left.CompareTo(right) < 0;

    public static bool operator >(ByteString left, ByteString right) => left.CompareTo(right) > 0;

    public static bool operator <=(ByteString left, ByteString right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ByteString left, ByteString right) => left.CompareTo(right) >= 0;

    /// <summary>For messages: what is no UTF-8 shows U+FFFD.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Bytes);
}
