using System.Runtime.InteropServices;

namespace Nix.Posix;

/// <summary>Flags of open(2). Some differ between processor families (asm/fcntl.h).</summary>
internal static class OpenFlags
{
    internal const int ReadOnly = 0;
    internal const int WriteOnly = 1;
    internal const int ReadWrite = 2;
    internal const int Create = 0x40;
    internal const int Exclusive = 0x80;
    internal const int Truncate = 0x200;
    internal const int Append = 0x400;
    internal const int NonBlocking = 0x800;
    internal const int CloseOnExec = 0x80000;

    private static readonly bool s_arm = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm;

    internal static int Directory => s_arm ? 0x4000 : 0x10000;

    internal static int NoFollow => s_arm ? 0x8000 : 0x20000;

    /// <summary>An unnamed file in the directory given (O_TMPFILE).</summary>
    internal static int Unnamed => 0x400000 | Directory;
}
