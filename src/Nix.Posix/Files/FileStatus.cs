using Microsoft.Win32.SafeHandles;

namespace Nix.Posix;

/// <summary>What the file system knows of an entry (statx(2)).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Mode">Permission bits, set-id and sticky bits included (07777).</param>
/// <param name="UserId">The owner.</param>
/// <param name="GroupId">The owning group.</param>
/// <param name="Size">In bytes; of a link, the length of its target.</param>
/// <param name="Links">How many names the file has.</param>
/// <param name="Device">The file system it is on; with <paramref name="Inode"/> it identifies the file.</param>
/// <param name="Inode">Its number on that file system.</param>
/// <param name="ModifiedAt">When the content (of a link: its target) was last written, to 100 ns.</param>
/// <param name="ChangedAt">When the content or the status last changed, to 100 ns; no program can set it back.</param>
public sealed record FileStatus(
    FileKind Kind,
    uint Mode,
    uint UserId,
    uint GroupId,
    long Size,
    uint Links,
    ulong Device,
    ulong Inode,
    DateTimeOffset ModifiedAt,
    DateTimeOffset ChangedAt)
{
    /// <summary>Bytes it takes on disk.</summary>
    public long Allocated { get; init; }

    /// <summary>The status of <paramref name="path"/>.</summary>
    /// <exception cref="PosixException">There is no such entry, or it cannot be reached.</exception>
    public static FileStatus Of(string path, bool followLinks = true) =>
        Read(path, followLinks, out var status) is Errno.None ? status! : throw PosixException.Last("statx", path);

    /// <summary>The status of <paramref name="path"/>, or null when there is no such entry; following links, also when they lead in a circle.</summary>
    /// <exception cref="PosixException">It cannot be told, for example for lack of permission.</exception>
    public static FileStatus? TryOf(string path, bool followLinks = true) => Read(path, followLinks, out var status) switch
    {
        Errno.None => status,
        Errno.NoSuchFile or Errno.NotADirectory or Errno.TooManyLinks => null,
        var errno => throw new PosixException(errno, "statx", path),
    };

    internal static FileStatus Of(SafeFileHandle file, string path)
    {
        var added = false;
        try
        {
            file.DangerousAddRef(ref added);
            var errno = Read((int)file.DangerousGetHandle(), "", Libc.AtEmptyPath, out var status);
            return errno is Errno.None ? status! : throw new PosixException(errno, "statx", path);
        }
        finally
        {
            if (added)
                file.DangerousRelease();
        }
    }

    /// <summary>Everything statx(2) fills in for stat(2).</summary>
    internal const uint BasicStats = 0x7ff;

    private static Errno Read(string path, bool followLinks, out FileStatus? status) =>
        Read(Libc.AtCurrentDirectory, path, followLinks ? 0 : Libc.AtSymlinkNoFollow, out status);

    private static unsafe Errno Read(int directory, string path, int flags, out FileStatus? status)
    {
        StatxBuffer buffer = default;
        if (Libc.Statx(directory, path, flags, BasicStats, &buffer) != 0)
        {
            status = null;
            return Libc.LastError;
        }
        status = From(buffer);
        return Errno.None;
    }

    internal static FileStatus From(in StatxBuffer buffer)
    {
        const long BlockSize = 512; // Whatever the file system's own: statx(2).
        return new FileStatus(
            KindOf(buffer.Mode),
            buffer.Mode & 0xfffu,
            buffer.User,
            buffer.Group,
            (long)buffer.Size,
            buffer.Links,
            ((ulong)buffer.DeviceMajor << 32) | buffer.DeviceMinor,
            buffer.Inode,
            TimeOf(buffer.ModifiedSeconds, buffer.ModifiedNanoseconds),
            TimeOf(buffer.ChangedSeconds, buffer.ChangedNanoseconds))
        {
            Allocated = (long)buffer.Blocks * BlockSize,
        };
    }

    private static DateTimeOffset TimeOf(long seconds, uint nanoseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks((seconds * TimeSpan.TicksPerSecond) + (nanoseconds / 100));

    /// <summary>What a mode says an entry is (inode(7)).</summary>
    internal static FileKind KindOf(ushort mode) => (mode & 0xf000) switch
    {
        0x8000 => FileKind.Regular,
        0x4000 => FileKind.Directory,
        0xa000 => FileKind.SymbolicLink,
        _ => FileKind.Other,
    };
}
