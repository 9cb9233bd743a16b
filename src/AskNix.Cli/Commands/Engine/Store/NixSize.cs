using System.Globalization;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>A number of bytes as Nix writes it for people (libutil, renderSize).</summary>
internal static class NixSize
{
    private const string Units = "KMGTPEZY";

    /// <param name="bytes">How many.</param>
    /// <param name="width">Of the number; it is put to the right.</param>
    public static string Text(long bytes, int width = 0)
    {
        var unit = 0;
        // The unit is chosen by whole numbers, so that a little more than 1024 is still one of the next.
        for (var left = Math.Abs(bytes) / 1024; left > 1024 && unit < Units.Length - 1; left /= 1024)
            unit++;
        var number = (bytes / Math.Pow(1024, unit + 1)).ToString("F1", CultureInfo.InvariantCulture);
        return $"{number.PadLeft(width)} {Units[unit]}iB";
    }
}
