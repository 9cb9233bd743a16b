using System.Globalization;

namespace AskNix.Planning.Store;

/// <summary>Numbers of bytes as people read them.</summary>
internal static class ByteSize
{
    private static readonly string[] s_units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];

    /// <summary>Three digits at most before the unit: <c>812 bytes</c>, <c>1.4 GiB</c>.</summary>
    public static string Text(long bytes)
    {
        var value = Math.Abs((double)bytes);
        var unit = 0;
        for (; value >= 1023.5 && unit < s_units.Length - 1; unit++)
            value /= 1024;
        var sign = bytes < 0 ? "-" : "";
        return bytes is 1 or -1 ? $"{sign}1 byte" : $"{sign}{value.ToString(unit > 0 && value < 99.95 ? "0.0" : "0", CultureInfo.InvariantCulture)} {s_units[unit]}";
    }

    /// <summary>With a sign, for a difference.</summary>
    public static string Difference(long bytes) => bytes > 0 ? "+" + Text(bytes) : Text(bytes);
}
