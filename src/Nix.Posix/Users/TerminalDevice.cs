namespace Nix.Posix;

/// <summary>What stands behind the standard descriptors: 0 input, 1 output, 2 error.</summary>
public static class TerminalDevice
{
    /// <summary>Whether the descriptor is a terminal.</summary>
    public static bool Is(int descriptor) => LibcUser.IsTerminal(descriptor) == 1;

    /// <summary>The width in columns; null when it is no terminal or does not say.</summary>
    public static unsafe int? Width(int descriptor)
    {
        const nuint GetWindowSize = 0x5413; // TIOCGWINSZ on x86-64 and arm64
        var size = stackalloc ushort[4];
        return LibcUser.WindowSize(descriptor, GetWindowSize, size) == 0 && size[1] > 0 ? size[1] : null;
    }
}
