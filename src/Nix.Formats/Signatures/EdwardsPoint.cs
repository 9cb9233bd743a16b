namespace Nix.Formats;

/// <summary>A point of the curve of Ed25519 (RFC 8032, 5.1) in extended coordinates; the default is none.</summary>
internal readonly struct EdwardsPoint
{
    private static readonly FieldElement s_d = -FieldElement.Of(121665) * FieldElement.Of(121666).Inverse();
    private static readonly FieldElement s_twiceD = s_d + s_d;
    private static readonly FieldElement s_rootOfMinusOne = FieldElement.Of(2).QuarterPower();

    private readonly FieldElement _x;
    private readonly FieldElement _y;
    private readonly FieldElement _z;
    private readonly FieldElement _t;

    private EdwardsPoint(in FieldElement x, in FieldElement y, in FieldElement z, in FieldElement t) => (_x, _y, _z, _t) = (x, y, z, t);

    /// <summary>The point that all others of a signature are multiples of.</summary>
    internal static EdwardsPoint Base { get; } = TryDecode((FieldElement.Of(4) * FieldElement.Of(5).Inverse()).ToBytes(), out var point)
        ? point
        : throw new InvalidOperationException("the base point is on the curve");

    internal static EdwardsPoint Neutral => new(default, FieldElement.One, FieldElement.One, default);

    /// <summary>Reads 32 bytes: y, and in the highest bit whether x is odd.</summary>
    /// <returns>False where it is not written in the one right way, or is not on the curve.</returns>
    internal static bool TryDecode(ReadOnlySpan<byte> bytes, out EdwardsPoint point)
    {
        point = default;
        var isOdd = (bytes[31] & 0x80) != 0;
        var y = FieldElement.Of(bytes);
        Span<byte> written = y.ToBytes();
        written[31] |= (byte)(bytes[31] & 0x80);
        if (!written.SequenceEqual(bytes))
            return false;
        var square = y * y;
        var u = square - FieldElement.One;
        var v = (s_d * square) + FieldElement.One;
        var cube = v * v * v;
        var x = u * cube * (u * cube * cube * v).RootPower();
        var check = v * x * x;
        if (!(check - u).IsZero)
        {
            if (!(check + u).IsZero)
                return false;
            x *= s_rootOfMinusOne;
        }
        if (x.IsZero && isOdd)
            return false;
        if (x.IsOdd != isOdd)
            x = -x;
        point = new EdwardsPoint(x, y, FieldElement.One, x * y);
        return true;
    }

    internal byte[] Encode()
    {
        var inverse = _z.Inverse();
        var bytes = (_y * inverse).ToBytes();
        if ((_x * inverse).IsOdd)
            bytes[31] |= 0x80;
        return bytes;
    }

    public static EdwardsPoint operator -(in EdwardsPoint point) => new(-point._x, point._y, point._z, -point._t);

    public static EdwardsPoint operator +(in EdwardsPoint p, in EdwardsPoint q)
    {
        var a = (p._y - p._x) * (q._y - q._x);
        var b = (p._y + p._x) * (q._y + q._x);
        var c = p._t * s_twiceD * q._t;
        var d = p._z * q._z;
        d += d;
        var (e, f, g, h) = (b - a, d - c, d + c, b + a);
        return new EdwardsPoint(e * f, g * h, f * g, e * h);
    }

    internal EdwardsPoint Doubled()
    {
        var a = _x * _x;
        var b = _y * _y;
        var c = _z * _z;
        c += c;
        var sum = _x + _y;
        var h = a + b;
        var e = h - (sum * sum);
        var g = a - b;
        var f = c + g;
        return new EdwardsPoint(e * f, g * h, f * g, e * h);
    }

    /// <summary>The sum of two points as often as two numbers of 256 bits say, the lowest byte first.</summary>
    internal static EdwardsPoint Sum(ReadOnlySpan<byte> m, in EdwardsPoint p, ReadOnlySpan<byte> n, in EdwardsPoint q)
    {
        var both = p + q;
        var sum = Neutral;
        for (var bit = 255; bit >= 0; bit--)
        {
            sum = sum.Doubled();
            var mask = 1 << (bit % 8);
            var (takesP, takesQ) = ((m[bit / 8] & mask) != 0, (n[bit / 8] & mask) != 0);
            if (takesP || takesQ)
                sum += takesP && takesQ ? both : takesP ? p : q;
        }
        return sum;
    }
}
