using System.Globalization;

namespace Nix.Formats;

/// <summary>Floating-point numbers in JSON: the fewest digits that give the number back, and always a point or an exponent.</summary>
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
        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var (digits, exponent) = Split(shortest);
        return sign + Lay(digits, digits.Length + exponent, exponent);
    }

    /// <summary>The digits without zeros at either end, and the power of ten of the last.</summary>
    private static (string Digits, int Exponent) Split(string text)
    {
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? text : text[..e];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            exponent -= mantissa.Length - point - 1;
            mantissa = mantissa.Remove(point, 1);
        }

        var digits = mantissa.TrimStart('0');
        var trimmed = digits.TrimEnd('0');
        return (trimmed, exponent + digits.Length - trimmed.Length);
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
