namespace Nix.Posix;

/// <content>What changes entries that are there: each by its name, and never what a link points at.</content>
public sealed partial class TreeDirectory
{
    /// <summary>What the file system knows of an entry.</summary>
    /// <exception cref="PosixException">There is none.</exception>
    public unsafe FileStatus StatusOf(ReadOnlySpan<byte> name)
    {
        StatxBuffer buffer = default;
        fixed (byte* pointer = Terminated(name, stackalloc byte[NameBuffer]))
        {
            if (Libc.Statx(_handle, pointer, Libc.AtSymlinkNoFollow, FileStatus.BasicStats, &buffer) != 0)
                throw PosixException.Last("statx", PathOf(name));
        }
        return FileStatus.From(buffer);
    }

    /// <summary>Sets when an entry was last written; when it was read stays.</summary>
    /// <param name="name">The entry.</param>
    /// <param name="seconds">Since 1970.</param>
    /// <exception cref="PosixException">That is refused.</exception>
    public unsafe void SetModified(ReadOnlySpan<byte> name, long seconds)
    {
        const long Omit = (1 << 30) - 2; // UTIME_OMIT
        var times = stackalloc long[4] { 0, Omit, seconds, 0 };
        fixed (byte* pointer = Terminated(name, stackalloc byte[NameBuffer]))
        {
            if (Libc.SetTimesAt(_handle, pointer, times, Libc.AtSymlinkNoFollow) != 0)
                throw PosixException.Last("utimensat", PathOf(name));
        }
    }

    /// <summary>Changes the permission bits of an entry that is no link; what is one is refused by the kernel or has been looked at before.</summary>
    /// <exception cref="PosixException">That is refused.</exception>
    public unsafe void ChangeMode(ReadOnlySpan<byte> name, uint mode)
    {
        fixed (byte* pointer = Terminated(name, stackalloc byte[NameBuffer]))
        {
            if (Libc.ChangeModeAt(_handle, pointer, mode, flags: 0) != 0)
                throw PosixException.Last("fchmodat", PathOf(name));
        }
    }

    /// <summary>Changes whose an entry is.</summary>
    /// <exception cref="PosixException">That is refused.</exception>
    public unsafe void ChangeOwner(ReadOnlySpan<byte> name, uint user, uint group)
    {
        fixed (byte* pointer = Terminated(name, stackalloc byte[NameBuffer]))
        {
            if (Libc.ChangeOwnerAt(_handle, pointer, user, group, Libc.AtSymlinkNoFollow) != 0)
                throw PosixException.Last("fchownat", PathOf(name));
        }
    }

    /// <summary>Removes an entry that is no directory.</summary>
    /// <exception cref="PosixException">That is refused.</exception>
    public void Unlink(ReadOnlySpan<byte> name) => Remove(name, flags: 0, "unlink");

    /// <summary>Removes an empty directory.</summary>
    /// <exception cref="PosixException">That is refused.</exception>
    public void RemoveDirectory(ReadOnlySpan<byte> name)
    {
        const int RemoveIsDirectory = 0x200; // AT_REMOVEDIR
        Remove(name, RemoveIsDirectory, "rmdir");
    }

    /// <summary>Gives a file or link that is an entry a second name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="directory">Where the second name is, on the same file system.</param>
    /// <param name="newName">The second name, which nothing has yet.</param>
    /// <exception cref="PosixException">The name is taken, or there are too many of that file.</exception>
    public unsafe void Link(ReadOnlySpan<byte> name, TreeDirectory directory, ReadOnlySpan<byte> newName)
    {
        fixed (byte* pointer = Terminated(name, stackalloc byte[NameBuffer]), newPointer = Terminated(newName, stackalloc byte[NameBuffer]))
        {
            if (Libc.LinkAt(_handle, pointer, directory._handle, newPointer, flags: 0) != 0)
                throw PosixException.Last("link", directory.PathOf(newName));
        }
    }

    /// <summary>Moves an entry, in place of what has the new name if it can be replaced at once.</summary>
    /// <exception cref="PosixException">That is refused.</exception>
    public unsafe void Rename(ReadOnlySpan<byte> name, TreeDirectory directory, ReadOnlySpan<byte> newName)
    {
        fixed (byte* pointer = Terminated(name, stackalloc byte[NameBuffer]), newPointer = Terminated(newName, stackalloc byte[NameBuffer]))
        {
            if (Libc.RenameAt(_handle, pointer, directory._handle, newPointer) != 0)
                throw PosixException.Last("rename", PathOf(name));
        }
    }

    /// <summary>Takes a lock on the directory itself that ends when it is closed, also by the end of the process.</summary>
    /// <returns>False when another holds it.</returns>
    public bool TryLock() => Libc.Flock(_handle, FlockOperation.Exclusive | FlockOperation.DoNotWait) == 0;

    /// <summary>Removes the extended attributes of a file or directory, but those named; file systems that know none have none.</summary>
    /// <param name="name">The entry, no link.</param>
    /// <param name="kept">The attributes that stay.</param>
    /// <exception cref="PosixException">One cannot be removed.</exception>
    public void RemoveAttributes(ReadOnlySpan<byte> name, IReadOnlyCollection<string> kept)
    {
        using var file = OpenEntry(name, OpenFlags.ReadOnly | OpenFlags.NonBlocking);
        foreach (var attribute in Attributes.Names(file))
        {
            if (!kept.Contains(attribute) && Libc.RemoveAttribute(file, attribute) != 0)
                throw PosixException.Last("fremovexattr", PathOf(name));
        }
    }

    private unsafe void Remove(ReadOnlySpan<byte> name, int flags, string call)
    {
        fixed (byte* pointer = Terminated(name, stackalloc byte[NameBuffer]))
        {
            if (Libc.UnlinkAt(_handle, pointer, flags) != 0)
                throw PosixException.Last(call, PathOf(name));
        }
    }
}
