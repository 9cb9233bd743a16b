namespace Nix.Formats;

/// <summary>Floating-point numbers in JSON: digits that give the number back, and always a point or an exponent.</summary>
public static class JsonFloat
{
    private const int LargestPlainExponent = 15;
    private const int SmallestPlainExponent = -4;

    /// <summary>The number as text; <c>null</c> for what JSON has no number for.</summary>
    public static string Of(double value)
    {
        if (!double.IsFinite(value))
            return "null";
        if (value == 0)
            return double.IsNegative(value) ? "-0.0" : "0.0";
        var sign = value < 0 ? "-" : "";
        var (digits, exponent) = JsonFloatDigits.Of(Math.Abs(value));
        return sign + Lay(digits, digits.Length + exponent, exponent);
    }

    private static string Lay(string digits, int point, int exponent)
    {
        if (exponent >= 0 && point <= LargestPlainExponent)
            return digits + new string('0', exponent) + ".0";
        if (point is > 0 and <= LargestPlainExponent)
            return digits[..point] + "." + digits[point..];
        if (point is > SmallestPlainExponent and <= 0)
            return "0." + new string('0', -point) + digits;
        var fraction = digits.Length == 1 ? "" : "." + digits[1..];
        var power = point - 1;
        return $"{digits[0]}{fraction}e{(power < 0 ? '-' : '+')}{Math.Abs(power):00}";
    }
}
