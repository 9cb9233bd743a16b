using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Nix.Posix;

/// <content>Calls on the entries of an open directory, by names that are bytes and end with a NUL.</content>
internal static partial class Libc
{
    [LibraryImport(Library, EntryPoint = "openat", SetLastError = true)]
    internal static unsafe partial int OpenAtRaw(SafeFileHandle directory, byte* name, int flags, uint mode);

    [LibraryImport(Library, EntryPoint = "mkdirat", SetLastError = true)]
    internal static unsafe partial int MakeDirectoryAt(SafeFileHandle directory, byte* name, uint mode);

    [LibraryImport(Library, EntryPoint = "symlinkat", SetLastError = true)]
    internal static unsafe partial int SymlinkAt(byte* target, SafeFileHandle directory, byte* name);

    [LibraryImport(Library, EntryPoint = "readlinkat", SetLastError = true)]
    internal static unsafe partial nint ReadLinkAt(SafeFileHandle directory, byte* name, byte* buffer, nint size);

    [LibraryImport(Library, EntryPoint = "statx", SetLastError = true)]
    internal static unsafe partial int Statx(SafeFileHandle directory, byte* name, int flags, uint mask, StatxBuffer* buffer);

    [LibraryImport(Library, EntryPoint = "getdents64", SetLastError = true)]
    internal static unsafe partial nint GetDirectoryEntries(SafeFileHandle directory, byte* buffer, nint size);

    [LibraryImport(Library, EntryPoint = "unlinkat", SetLastError = true)]
    internal static unsafe partial int UnlinkAt(SafeFileHandle directory, byte* name, int flags);

    [LibraryImport(Library, EntryPoint = "renameat", SetLastError = true)]
    internal static unsafe partial int RenameAt(SafeFileHandle oldDirectory, byte* oldName, SafeFileHandle newDirectory, byte* newName);

    [LibraryImport(Library, EntryPoint = "linkat", SetLastError = true)]
    internal static unsafe partial int LinkAt(SafeFileHandle oldDirectory, byte* oldName, SafeFileHandle newDirectory, byte* newName, int flags);

    [LibraryImport(Library, EntryPoint = "fchmodat", SetLastError = true)]
    internal static unsafe partial int ChangeModeAt(SafeFileHandle directory, byte* name, uint mode, int flags);

    [LibraryImport(Library, EntryPoint = "fchownat", SetLastError = true)]
    internal static unsafe partial int ChangeOwnerAt(SafeFileHandle directory, byte* name, uint user, uint group, int flags);

    /// <param name="times">Two of struct timespec: when it was read and when it was written.</param>
    [LibraryImport(Library, EntryPoint = "utimensat", SetLastError = true)]
    internal static unsafe partial int SetTimesAt(SafeFileHandle directory, byte* name, long* times, int flags);
}
