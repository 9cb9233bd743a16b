using System.Runtime.InteropServices;

namespace Nix.Posix;

/// <summary>struct group, alike in glibc and musl.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct GroupEntry
{
    internal byte* Name;
    internal byte* Password;
    internal uint Group;
    internal byte** Members;
}
