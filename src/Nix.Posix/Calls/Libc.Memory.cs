using System.Runtime.InteropServices;

namespace Nix.Posix;

/// <content>Calls on memory.</content>
internal static partial class Libc
{
    [LibraryImport(Library, EntryPoint = "madvise")]
    internal static partial int AdviseMemory(nint address, nint length, int advice);
}
