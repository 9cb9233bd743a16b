using Microsoft.Win32.SafeHandles;

namespace Nix.Posix;

/// <summary>
/// An open file that flock(2) is applied to. .NET's own files cannot serve: they take a flock of their own and fail where another
/// process holds one. The lock ends with <see cref="Dispose"/> and with the process, however it dies.
/// </summary>
public sealed class LockableFile : IDisposable
{
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMilliseconds(100);
    private readonly SafeFileHandle _handle;

    private LockableFile(string path, SafeFileHandle handle)
    {
        Path = path;
        _handle = handle;
    }

    public string Path { get; }

    /// <summary>Opens the file for reading and writing, making an empty one if need be.</summary>
    /// <param name="path">The lock file; its folder must exist.</param>
    /// <param name="mode">Permission bits of a file made, less the umask.</param>
    /// <exception cref="PosixException">The system refused.</exception>
    public static LockableFile Open(string path, uint mode = 0x180)
    {
        var handle = Libc.Open(path, OpenFlags.ReadWrite | OpenFlags.Create, mode);
        return handle.IsInvalid ? throw PosixException.Last("open", path) : new LockableFile(path, handle);
    }

    /// <summary>Opens the file for reading and writing where it is there; null where it is not.</summary>
    /// <exception cref="PosixException">The system refused.</exception>
    public static LockableFile? TryOpen(string path)
    {
        var handle = Libc.Open(path, OpenFlags.ReadWrite);
        if (!handle.IsInvalid)
            return new LockableFile(path, handle);
        return Libc.LastError is Errno.NoSuchFile ? null : throw PosixException.Last("open", path);
    }

    /// <returns>False when another holder stands in the way.</returns>
    /// <exception cref="PosixException">The file system knows no locks.</exception>
    public bool TryLock(LockKind kind) => TryLock(Operation(kind) | FlockOperation.DoNotWait);

    /// <summary>Waits for the lock in the system itself, which nothing but a signal's end of the process can cut short.</summary>
    /// <exception cref="PosixException">The file system knows no locks.</exception>
    public void Lock(LockKind kind) => TryLock(Operation(kind));

    /// <summary>Waits for the lock, as long as it takes.</summary>
    /// <param name="kind">Who else may hold it.</param>
    /// <param name="onWaiting">Called once, when it is not free at once.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task LockAsync(LockKind kind, Action? onWaiting, CancellationToken cancellationToken)
    {
        // Asked again and again rather than inside flock(2), which no cancellation could end.
        var pause = TimeSpan.FromMilliseconds(5);
        var told = false;
        while (!TryLock(kind))
        {
            if (!told)
                onWaiting?.Invoke();
            told = true;
            await Task.Delay(pause, cancellationToken);
            pause = pause * 2 < s_longestPause ? pause * 2 : s_longestPause;
        }
    }

    public void Unlock() => _ = Libc.Flock(_handle, FlockOperation.Unlock);

    /// <summary>In bytes.</summary>
    public long Size => FileStatus.Of(_handle, Path).Size;

    public byte[] ReadText() => Transfer.ReadAll(_handle, Path);

    /// <summary>Makes this the whole content. Not synced: a lock file need not outlive a power cut.</summary>
    public void WriteText(ReadOnlySpan<byte> text)
    {
        if (Libc.Truncate(_handle, 0) != 0)
            throw PosixException.Last("ftruncate", Path);
        Transfer.WriteAll(_handle, text, Path);
    }

    /// <summary>Writes at the end.</summary>
    /// <param name="text">What.</param>
    /// <param name="length">How long it is now: nobody else writes to it.</param>
    public void Append(ReadOnlySpan<byte> text, long length) => Transfer.WriteAll(_handle, text, Path, length);

    /// <summary>Whether <see cref="Path"/> still names the file opened.</summary>
    public bool IsStillNamed()
    {
        var opened = FileStatus.Of(_handle, Path);
        return FileStatus.TryOf(Path, followLinks: true) is { } named && named.Inode == opened.Inode && named.Device == opened.Device;
    }

    public void Dispose() => _handle.Dispose();

    private static int Operation(LockKind kind) => kind is LockKind.Shared ? FlockOperation.Shared : FlockOperation.Exclusive;

    private bool TryLock(int operation)
    {
        while (Libc.Flock(_handle, operation) != 0)
        {
            switch (Libc.LastError)
            {
                case Errno.WouldBlock:
                    return false;
                case Errno.Interrupted:
                    continue;
                default:
                    throw PosixException.Last("flock", Path);
            }
        }
        return true;
    }
}
