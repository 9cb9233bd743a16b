namespace Nix.Posix;

/// <summary>
/// Files that change as a whole and stay changed: when a method returns, the change survives a power cut; a process killed inside it
/// leaves the old state or the new (<see cref="ReplaceOutcome.RewrittenInPlace"/> is the one exception, and is reported).
/// </summary>
public static class DurableFile
{
    /// <summary>The file's whole content.</summary>
    /// <exception cref="PosixException">It cannot be read.</exception>
    public static byte[] Read(string path)
    {
        using var file = Libc.Open(path, OpenFlags.ReadOnly);
        return file.IsInvalid ? throw PosixException.Last("open", path) : Transfer.ReadAll(file, path);
    }

    /// <summary>
    /// Gives an existing file a new text. Symbolic links are followed to the file itself; its owner, mode, access list and user
    /// attributes stay.
    /// </summary>
    /// <exception cref="FileChangedException">The file does not hold <see cref="ReplaceOptions.ExpectedText"/>.</exception>
    /// <exception cref="PosixException">The system refused; the file is as it was.</exception>
    public static ReplaceOutcome Replace(string path, ReadOnlySpan<byte> newText, ReplaceOptions? options = null)
    {
        options ??= new ReplaceOptions();
        var real = RealPath.Of(path);
        using var directory = ContainingDirectory.Of(real);
        using var old = Libc.OpenAt(directory.Handle, directory.Name, OpenFlags.ReadOnly | OpenFlags.NoFollow | OpenFlags.NonBlocking);
        if (old.IsInvalid)
            throw PosixException.Last("open", real);
        var status = FileStatus.Of(old, real);
        if (status.Kind is not FileKind.Regular)
            throw new PosixException(status.Kind is FileKind.Directory ? Errno.IsADirectory : Errno.InvalidArgument, "open", real);

        // A rename would part the file from its other names.
        if (status.Links > 1)
            return RewriteInPlace(real, newText, options, Errno.TooManyLinks);

        using var staged = StagedFile.TryCreate(directory, out var refused);
        if (staged is null)
        {
            return refused is Errno.AccessDenied or Errno.NotPermitted or Errno.ReadOnlyFileSystem
                ? RewriteInPlace(real, newText, options, refused)
                : throw new PosixException(refused, "open", directory.Path);
        }
        Transfer.WriteAll(staged.Handle, newText, real);
        if (!Attributes.TryCopy(old, status, staged.Handle))
            return RewriteInPlace(real, newText, options, Errno.NotPermitted);
        staged.Sync();
        CheckExpected(real, options);
        switch (staged.ReplaceName())
        {
            case Errno.None:
                directory.Sync();
                return ReplaceOutcome.Renamed;
            case (Errno.Busy or Errno.CrossDevice or Errno.AccessDenied or Errno.NotPermitted) and var errno:
                return RewriteInPlace(real, newText, options, errno);
            case var errno:
                throw new PosixException(errno, "rename", real);
        }
    }

    /// <summary>Makes a new file with this text; it never appears half written.</summary>
    /// <param name="path">The new file; its folder must exist.</param>
    /// <param name="text">The whole content.</param>
    /// <param name="mode">Permission bits, taken as they are (the umask does not apply).</param>
    /// <param name="ownerId">The owner; null: whoever runs this.</param>
    /// <param name="groupId">The owning group; null: the group of whoever runs this.</param>
    /// <exception cref="PosixException">The name is taken (<see cref="Errno.Exists"/>), or the system refused; nothing was made.</exception>
    public static void Create(string path, ReadOnlySpan<byte> text, uint mode = 0x1a4, uint? ownerId = null, uint? groupId = null)
    {
        const uint Unchanged = uint.MaxValue;
        using var directory = ContainingDirectory.Of(path);
        using var staged = StagedFile.TryCreate(directory, out var errno) ?? throw new PosixException(errno, "open", path);
        Transfer.WriteAll(staged.Handle, text, path);
        if ((ownerId ?? groupId) is not null && Libc.ChangeOwner(staged.Handle, ownerId ?? Unchanged, groupId ?? Unchanged) != 0)
            throw PosixException.Last("fchown", path);
        if (Libc.ChangeMode(staged.Handle, mode) != 0)
            throw PosixException.Last("fchmod", path);
        staged.Sync();
        errno = staged.TakeName();
        if (errno is not Errno.None)
            throw new PosixException(errno, "link", path);
        directory.Sync();
    }

    /// <summary>Removes a file, or a symbolic link itself.</summary>
    /// <returns>False when there was none.</returns>
    /// <exception cref="PosixException">The system refused; it is still there.</exception>
    public static bool Remove(string path)
    {
        using var directory = ContainingDirectory.Of(path);
        if (Libc.UnlinkAt(directory.Handle, directory.Name, 0) != 0)
            return Libc.LastError is Errno.NoSuchFile ? false : throw PosixException.Last("unlink", path);
        directory.Sync();
        return true;
    }

    /// <summary>Removes a name if that is possible, without making it durable: for lock files and the like.</summary>
    /// <returns>Whether it was removed.</returns>
    public static bool TryUnlink(string path) => Libc.Unlink(path) == 0;

    /// <summary>Makes names added to or taken from a directory survive a power cut.</summary>
    /// <exception cref="PosixException">There is no such directory, or the disk failed.</exception>
    public static void FsyncDirectory(string directory)
    {
        using var entry = ContainingDirectory.Of(Path.Combine(directory, "."));
        entry.Sync();
    }

    /// <summary>
    /// Removes what a killed process may have left in a directory under our own temporary names. Entries still in use by a living
    /// process are left alone.
    /// </summary>
    /// <returns>The paths removed.</returns>
    /// <exception cref="PosixException">A leftover could not be removed.</exception>
    public static IReadOnlyList<string> CleanUpLeftovers(string directory)
    {
        if (!Directory.Exists(directory))
            return [];
        List<string> removed = [];
        foreach (var path in Directory.EnumerateFileSystemEntries(directory, TemporaryName.Pattern))
        {
            if (TemporaryName.IsOurs(Path.GetFileName(path.AsSpan())) && Leftover.TryRemove(path))
                removed.Add(path);
        }
        if (removed.Count > 0)
            FsyncDirectory(directory);
        return removed;
    }

    private static ReplaceOutcome RewriteInPlace(string path, ReadOnlySpan<byte> newText, ReplaceOptions options, Errno reason)
    {
        if (!options.AllowInPlace)
            throw new PosixException(reason is Errno.TooManyLinks ? Errno.Busy : reason, "rename", path);
        CheckExpected(path, options);
        using var file = Libc.Open(path, OpenFlags.WriteOnly | OpenFlags.NoFollow);
        if (file.IsInvalid)
            throw PosixException.Last("open", path);
        Transfer.WriteAll(file, newText, path);
        if (Libc.Truncate(file, newText.Length) != 0)
            throw PosixException.Last("ftruncate", path);
        if (Libc.Fsync(file) != 0)
            throw PosixException.Last("fsync", path);
        return ReplaceOutcome.RewrittenInPlace;
    }

    private static void CheckExpected(string path, ReplaceOptions options)
    {
        if (options.ExpectedText is { } expected && !Read(path).AsSpan().SequenceEqual(expected.Span))
            throw new FileChangedException(path);
    }
}
