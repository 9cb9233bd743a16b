namespace Nix.Posix;

/// <summary>Tells a killed process's temporary entry from one that is still being used.</summary>
internal static class Leftover
{
    internal static bool TryRemove(string path)
    {
        var status = FileStatus.TryOf(path, followLinks: false);
        if (status?.Kind is not (FileKind.Regular or FileKind.SymbolicLink))
            return false;
        if (status.Kind is FileKind.Regular)
        {
            // A file being staged is locked by its writer until it has its real name.
            using var file = Libc.Open(path, OpenFlags.ReadOnly | OpenFlags.NoFollow);
            if (file.IsInvalid || Libc.Flock(file, FlockOperation.Exclusive | FlockOperation.DoNotWait) != 0)
                return false;
            return Unlink(path);
        }
        // A link cannot be locked. Whoever is just switching one makes it anew when it has gone (DurableLink.Replace).
        return Unlink(path);
    }

    private static bool Unlink(string path)
    {
        if (Libc.Unlink(path) == 0)
            return true;
        return Libc.LastError is Errno.NoSuchFile ? false : throw PosixException.Last("unlink", path);
    }
}
