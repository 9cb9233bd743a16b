using System.Text;

namespace Nix.Posix;

/// <summary>Gives a file tree another name on the same file system.</summary>
public static class TreeMove
{
    /// <summary>Moves what is at a path, whatever it is; a file, link or empty directory at the new one is replaced.</summary>
    /// <exception cref="PosixException">That is refused.</exception>
    public static void Move(string from, string to)
    {
        const uint OwnerMayWrite = 0x80;
        using var oldParent = TreeDirectory.Open(Path.GetDirectoryName(from)!);
        using var newParent = TreeDirectory.Open(Path.GetDirectoryName(to)!);
        var oldName = Encoding.UTF8.GetBytes(Path.GetFileName(from));
        var newName = Encoding.UTF8.GetBytes(Path.GetFileName(to));
        var status = oldParent.StatusOf(oldName);
        // The entry .. of a directory changes with its place, which takes leave to write to it.
        var isClosed = status.Kind is FileKind.Directory && (status.Mode & OwnerMayWrite) == 0;
        if (isClosed)
            oldParent.ChangeMode(oldName, status.Mode | OwnerMayWrite);
        oldParent.Rename(oldName, newParent, newName);
        if (isClosed)
            newParent.ChangeMode(newName, status.Mode);
    }
}
