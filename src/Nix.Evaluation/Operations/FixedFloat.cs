using System.Globalization;

namespace Nix.Evaluation.Operations;

/// <summary>Floating-point numbers as C's <c>%f</c> prints them: exactly, with six decimals.</summary>
static class FixedFloat
{
    /// <summary>The number as text, such as <c>0.333333</c>.</summary>
    public static string Of(double value)
    {
        if (double.IsNaN(value))
            return double.IsNegative(value) ? "-nan" : "nan";
        if (double.IsInfinity(value))
            return value > 0 ? "inf" : "-inf";
        string text = value.ToString("F6", CultureInfo.InvariantCulture);
        return value == 0 && double.IsNegative(value) && text[0] != '-' ? "-" + text : text;
    }
}
