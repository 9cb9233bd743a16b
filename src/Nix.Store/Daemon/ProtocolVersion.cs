namespace Nix.Store.Daemon;

/// <summary>A version of the worker protocol. Ordered by major, then minor; the default value is 0.0, which no daemon speaks.</summary>
public readonly record struct ProtocolVersion(int Major, int Minor) : IComparable<ProtocolVersion>
{
    /// <summary>The oldest spoken: that of Nix 2.8.</summary>
    public static ProtocolVersion Oldest { get; } = new(1, 34);

    /// <summary>The newest spoken: that of Nix 2.25 and later. A newer daemon speaks this one to an older client.</summary>
    public static ProtocolVersion Newest { get; } = new(1, 38);

    /// <summary>As on the wire: the major in the second byte, the minor in the first.</summary>
    internal ulong OnWire => ((ulong)Major << 8) | (uint)Minor;

    internal static ProtocolVersion FromWire(ulong number) => new((int)((number >> 8) & 0xffffff), (int)(number & 0xff));

    public int CompareTo(ProtocolVersion other) => (Major, Minor).CompareTo((other.Major, other.Minor));

    public static bool operator <(ProtocolVersion left, ProtocolVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(ProtocolVersion left, ProtocolVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(ProtocolVersion left, ProtocolVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ProtocolVersion left, ProtocolVersion right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"{Major}.{Minor}";
}
