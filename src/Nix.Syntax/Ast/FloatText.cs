using System.Globalization;

namespace Nix.Syntax.Ast;

/// <summary>Floating-point numbers as C++ streams print them: six significant digits, trailing zeros dropped.</summary>
public static class FloatText
{
    const int Digits = 6;

    /// <summary>The number as text, such as <c>1.5e+10</c> or <c>0.333333</c>.</summary>
    public static string Of(double value)
    {
        if (double.IsNaN(value))
            return double.IsNegative(value) ? "-nan" : "nan";
        if (double.IsInfinity(value))
            return value > 0 ? "inf" : "-inf";
        string scientific = value.ToString("E5", CultureInfo.InvariantCulture);
        int e = scientific.IndexOf('E', StringComparison.Ordinal);
        int exponent = int.Parse(scientific.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (exponent is >= -4 and < Digits)
            return WithoutZeros(value.ToString($"F{Digits - 1 - exponent}", CultureInfo.InvariantCulture));
        string sign = exponent < 0 ? "-" : "+";
        return $"{WithoutZeros(scientific[..e])}e{sign}{Math.Abs(exponent):00}";
    }

    static string WithoutZeros(string digits) =>
        digits.Contains('.', StringComparison.Ordinal) ? digits.TrimEnd('0').TrimEnd('.') : digits;
}
