using System.Text;

namespace Nix.Evaluation.Builtins.Versions;

/// <summary>A package's name and version, parted as builtins.parseDrvName does: at the first dash that no letter follows.</summary>
/// <param name="Name">What stands before the dash; everything where there is none.</param>
/// <param name="Version">What stands after it; empty where there is none.</param>
public readonly record struct DrvName(string Name, string Version)
{
    public static DrvName Parse(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var dash = FindDash(bytes);
        if (dash < 0)
            return new DrvName(text, "");
        return new DrvName(Encoding.UTF8.GetString(bytes, 0, dash), Encoding.UTF8.GetString(bytes, dash + 1, bytes.Length - dash - 1));
    }

    /// <summary>Where the parting dash is, for text that is at hand as bytes; -1 where there is none.</summary>
    public static int FindDash(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == (byte)'-' && !char.IsAsciiLetter((char)text[i + 1]))
                return i;
        }
        return -1;
    }
}
