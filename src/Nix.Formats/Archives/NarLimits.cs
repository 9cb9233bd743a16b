namespace Nix.Formats;

/// <summary>
/// What an archive may have at most. Nix names no limit for a depth or a name before 2.35 and leaves it to the file system; these are
/// what Linux can hold, so that memory is bounded and no archive of a real tree is refused.
/// </summary>
public static class NarLimits
{
    /// <summary>Bytes of a name (NAME_MAX).</summary>
    public const int Name = 255;

    /// <summary>Bytes of a link's target (PATH_MAX, without the NUL).</summary>
    public const int Target = 4095;

    /// <summary>Directories within one another: no path of PATH_MAX bytes has more.</summary>
    public const int Depth = 2048;
}
