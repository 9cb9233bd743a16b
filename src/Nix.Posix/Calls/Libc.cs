using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Nix.Posix;

/// <summary>Calls on files and directories. Each returns -1 and sets the last P/Invoke error when refused.</summary>
internal static partial class Libc
{
    internal const int AtCurrentDirectory = -100;
    internal const int AtSymlinkNoFollow = 0x100;
    internal const int AtSymlinkFollow = 0x400;
    internal const int AtEmptyPath = 0x1000;

    private const string Library = "libc";

    [LibraryImport(Library, EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenRaw(string path, int flags, uint mode);

    [LibraryImport(Library, EntryPoint = "openat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenAtRaw(SafeFileHandle directory, string path, int flags, uint mode);

    [LibraryImport(Library, EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static unsafe partial int Statx(int directory, string path, int flags, uint mask, StatxBuffer* buffer);

    [LibraryImport(Library, EntryPoint = "fsync", SetLastError = true)]
    internal static partial int Fsync(SafeFileHandle file);

    [LibraryImport(Library, EntryPoint = "flock", SetLastError = true)]
    internal static partial int Flock(SafeFileHandle file, int operation);

    [LibraryImport(Library, EntryPoint = "write", SetLastError = true)]
    internal static unsafe partial nint Write(SafeFileHandle file, byte* bytes, nint count);

    [LibraryImport(Library, EntryPoint = "pwrite", SetLastError = true)]
    internal static unsafe partial nint WriteAt(SafeFileHandle file, byte* bytes, nint count, long offset);

    [LibraryImport(Library, EntryPoint = "read", SetLastError = true)]
    internal static unsafe partial nint Read(SafeFileHandle file, byte* bytes, nint count);

    [LibraryImport(Library, EntryPoint = "pread", SetLastError = true)]
    internal static unsafe partial nint ReadAt(SafeFileHandle file, byte* bytes, nint count, long offset);

    [LibraryImport(Library, EntryPoint = "ftruncate", SetLastError = true)]
    internal static partial int Truncate(SafeFileHandle file, long size);

    [LibraryImport(Library, EntryPoint = "fchmod", SetLastError = true)]
    internal static partial int ChangeMode(SafeFileHandle file, uint mode);

    [LibraryImport(Library, EntryPoint = "fchown", SetLastError = true)]
    internal static partial int ChangeOwner(SafeFileHandle file, uint user, uint group);

    [LibraryImport(Library, EntryPoint = "linkat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int LinkAt(int oldDirectory, string oldPath, SafeFileHandle newDirectory, string newPath, int flags);

    [LibraryImport(Library, EntryPoint = "symlinkat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int SymlinkAt(string target, SafeFileHandle directory, string path);

    [LibraryImport(Library, EntryPoint = "renameat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int RenameAt(SafeFileHandle oldDirectory, string oldPath, SafeFileHandle newDirectory, string newPath);

    [LibraryImport(Library, EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int RenameAt2(
        SafeFileHandle oldDirectory, string oldPath, SafeFileHandle newDirectory, string newPath, uint flags);

    [LibraryImport(Library, EntryPoint = "unlinkat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int UnlinkAt(SafeFileHandle directory, string path, int flags);

    [LibraryImport(Library, EntryPoint = "unlink", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Unlink(string path);

    [LibraryImport(Library, EntryPoint = "readlink", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static unsafe partial nint ReadLink(string path, byte* buffer, nint size);

    [LibraryImport(Library, EntryPoint = "realpath", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint RealPath(string path, nint buffer);

    [LibraryImport(Library, EntryPoint = "umask")]
    internal static partial uint SetFileCreationMask(uint mask);

    [LibraryImport(Library, EntryPoint = "free")]
    internal static partial void Free(nint memory);

    [LibraryImport(Library, EntryPoint = "access", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Access(string path, int mode);

    [LibraryImport(Library, EntryPoint = "getrandom", SetLastError = true)]
    internal static unsafe partial nint GetRandom(byte* buffer, nint size, uint flags);

    [LibraryImport(Library, EntryPoint = "flistxattr", SetLastError = true)]
    internal static unsafe partial nint ListAttributes(SafeFileHandle file, byte* names, nint size);

    [LibraryImport(Library, EntryPoint = "fgetxattr", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static unsafe partial nint GetAttribute(SafeFileHandle file, string name, byte* value, nint size);

    [LibraryImport(Library, EntryPoint = "fsetxattr", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static unsafe partial int SetAttribute(SafeFileHandle file, string name, byte* value, nint size, int flags);

    [LibraryImport(Library, EntryPoint = "fremovexattr", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int RemoveAttribute(SafeFileHandle file, string name);

    /// <summary>open(2), retried when interrupted; the descriptor is not inherited by programs started later.</summary>
    internal static SafeFileHandle Open(string path, int flags, uint mode = 0)
    {
        int descriptor;
        do
        {
            descriptor = OpenRaw(path, flags | OpenFlags.CloseOnExec, mode);
        }
        while (descriptor < 0 && LastError == Errno.Interrupted);
        return new SafeFileHandle(descriptor, ownsHandle: descriptor >= 0);
    }

    /// <summary>openat(2), as <see cref="Open"/>.</summary>
    internal static SafeFileHandle OpenAt(SafeFileHandle directory, string path, int flags, uint mode = 0)
    {
        int descriptor;
        do
        {
            descriptor = OpenAtRaw(directory, path, flags | OpenFlags.CloseOnExec, mode);
        }
        while (descriptor < 0 && LastError == Errno.Interrupted);
        return new SafeFileHandle(descriptor, ownsHandle: descriptor >= 0);
    }

    internal static Errno LastError => (Errno)Marshal.GetLastPInvokeError();
}
