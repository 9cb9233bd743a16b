using System.Text;

namespace Nix.Posix;

/// <summary>Symbolic links that change in one step and stay changed; guarantees as for <see cref="DurableFile"/>.</summary>
public static class DurableLink
{
    /// <summary>Points <paramref name="linkPath"/> at <paramref name="target"/>, whether or not the link existed.</summary>
    /// <param name="linkPath">The link; a file or link in its place is replaced.</param>
    /// <param name="target">Written as it is; a relative one is meant from the link's directory.</param>
    /// <exception cref="PosixException">The system refused; the link is as it was.</exception>
    public static void Replace(string linkPath, string target)
    {
        using var directory = ContainingDirectory.Of(linkPath);
        while (true)
        {
            var temporary = TemporaryName.Next();
            if (Libc.SymlinkAt(target, directory.Handle, temporary) != 0)
                throw PosixException.Last("symlink", linkPath);
            if (Libc.RenameAt(directory.Handle, temporary, directory.Handle, directory.Name) == 0)
                break;
            var errno = Libc.LastError;
            var cleanedUpByAnother = Libc.UnlinkAt(directory.Handle, temporary, 0) != 0 && errno is Errno.NoSuchFile;
            if (!cleanedUpByAnother)
                throw new PosixException(errno, "rename", linkPath);
        }
        directory.Sync();
    }

    /// <summary>Makes a new link.</summary>
    /// <exception cref="PosixException">The name is taken (<see cref="Errno.Exists"/>), or the system refused.</exception>
    public static void CreateLink(string linkPath, string target)
    {
        using var directory = ContainingDirectory.Of(linkPath);
        if (Libc.SymlinkAt(target, directory.Handle, directory.Name) != 0)
            throw PosixException.Last("symlink", linkPath);
        directory.Sync();
    }

    /// <summary>What the link says, as it is written in it; null when nothing is there or it is no link.</summary>
    /// <exception cref="PosixException">It cannot be read.</exception>
    public static unsafe string? ReadLink(string linkPath)
    {
        var buffer = new byte[4096]; // PATH_MAX: Linux stores no longer target
        nint length;
        fixed (byte* bytes = buffer)
            length = Libc.ReadLink(linkPath, bytes, buffer.Length);
        if (length >= 0)
            return Encoding.UTF8.GetString(buffer, 0, (int)length);
        return Libc.LastError is Errno.NoSuchFile or Errno.NotADirectory or Errno.InvalidArgument
            ? null
            : throw PosixException.Last("readlink", linkPath);
    }
}
