using System.Runtime.InteropServices;

namespace Nix.Posix;

/// <summary>struct passwd, alike in glibc and musl.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PasswordEntry
{
    internal byte* Name;
    internal byte* Password;
    internal uint User;
    internal uint Group;
    internal byte* Description;
    internal byte* Home;
    internal byte* Shell;
}
