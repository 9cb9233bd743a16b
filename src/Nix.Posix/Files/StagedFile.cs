using Microsoft.Win32.SafeHandles;

namespace Nix.Posix;

/// <summary>
/// A new file that has no name yet (O_TMPFILE), so that a process killed while writing it leaves nothing. Only
/// <see cref="ReplaceName"/> gives it a temporary name, for the two calls between linkat and renameat. While it lives it is locked, which
/// tells <see cref="DurableFile.CleanUpLeftovers"/> that it is no leftover. Where the file system knows no unnamed files it has a
/// temporary name from the start.
/// </summary>
internal sealed class StagedFile : IDisposable
{
    private readonly ContainingDirectory _directory;
    private string? _temporaryName;

    private StagedFile(ContainingDirectory directory, SafeFileHandle handle, string? temporaryName)
    {
        _directory = directory;
        Handle = handle;
        _temporaryName = temporaryName;
    }

    internal SafeFileHandle Handle { get; }

    /// <returns>Null when the directory refuses new files, with the reason.</returns>
    internal static StagedFile? TryCreate(ContainingDirectory directory, out Errno errno)
    {
        const uint OwnerOnly = 0x180; // 0600 until owner and mode are set
        var handle = Libc.OpenAt(directory.Handle, ".", OpenFlags.Unnamed | OpenFlags.ReadWrite, OwnerOnly);
        string? name = null;
        if (handle.IsInvalid && Libc.LastError is Errno.NotSupported or Errno.IsADirectory or Errno.InvalidArgument or Errno.NoSuchFile)
        {
            name = TemporaryName.Next();
            handle = Libc.OpenAt(directory.Handle, name, OpenFlags.ReadWrite | OpenFlags.Create | OpenFlags.Exclusive, OwnerOnly);
        }
        errno = handle.IsInvalid ? Libc.LastError : Errno.None;
        if (handle.IsInvalid)
            return null;
        _ = Libc.Flock(handle, FlockOperation.Exclusive | FlockOperation.DoNotWait);
        return new StagedFile(directory, handle, name);
    }

    internal void Sync()
    {
        if (Libc.Fsync(Handle) != 0)
            throw PosixException.Last("fsync", _directory.PathOf(_directory.Name));
    }

    /// <summary>Puts the file under the directory entry's name, in place of what has it now.</summary>
    /// <returns>None, or why the system refused; then nothing has changed.</returns>
    internal Errno ReplaceName()
    {
        if (_temporaryName is null)
        {
            var name = TemporaryName.Next();
            if (LinkAs(name) is var refused and not Errno.None)
                return refused;
            _temporaryName = name;
        }
        if (Libc.RenameAt(_directory.Handle, _temporaryName, _directory.Handle, _directory.Name) != 0)
            return Libc.LastError;
        _temporaryName = null;
        return Errno.None;
    }

    /// <summary>Puts the file under the directory entry's name, which must be free.</summary>
    /// <returns>None, or why the system refused (<see cref="Errno.Exists"/>); then nothing has changed.</returns>
    internal Errno TakeName()
    {
        if (_temporaryName is null)
            return LinkAs(_directory.Name);
        const uint NoReplace = 1;
        if (Libc.RenameAt2(_directory.Handle, _temporaryName, _directory.Handle, _directory.Name, NoReplace) != 0)
            return Libc.LastError;
        _temporaryName = null;
        return Errno.None;
    }

    public void Dispose()
    {
        if (_temporaryName is not null)
            _ = Libc.UnlinkAt(_directory.Handle, _temporaryName, 0);
        Handle.Dispose();
    }

    private Errno LinkAs(string name)
    {
        // Through /proc, since linking the descriptor itself (AT_EMPTY_PATH) needs CAP_DAC_READ_SEARCH.
        var self = $"/proc/self/fd/{Handle.DangerousGetHandle()}";
        return Libc.LinkAt(Libc.AtCurrentDirectory, self, _directory.Handle, name, Libc.AtSymlinkFollow) == 0
            ? Errno.None
            : Libc.LastError;
    }
}
