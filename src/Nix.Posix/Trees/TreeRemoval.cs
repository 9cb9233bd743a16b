using System.Text;

namespace Nix.Posix;

/// <summary>Removes whole file trees, also those whose directories may not be written to. No link is followed.</summary>
public static class TreeRemoval
{
    /// <summary>Removes what is at the path; nothing being there is no error.</summary>
    /// <returns>The bytes this has freed on disk: of files with other names, none.</returns>
    /// <exception cref="PosixException">Something cannot be removed; what was removed until then is gone.</exception>
    public static long Remove(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (FileStatus.TryOf(full, followLinks: false) is null)
            return 0;
        using var parent = TreeDirectory.Open(Path.GetDirectoryName(full) ?? throw new ArgumentException("The root directory stays.", nameof(path)));
        return Remove(parent, Encoding.UTF8.GetBytes(Path.GetFileName(full)));
    }

    private static long Remove(TreeDirectory parent, byte[] name)
    {
        const uint OwnerMayAll = 0x1c0;
        var status = parent.StatusOf(name);
        if (status.Kind is not FileKind.Directory)
        {
            parent.Unlink(name);
            return status.Links == 1 ? status.Allocated : 0;
        }
        if ((status.Mode & OwnerMayAll) != OwnerMayAll)
            parent.ChangeMode(name, status.Mode | OwnerMayAll);
        var freed = status.Allocated;
        using (var directory = parent.OpenDirectory(name))
        {
            // As deep as the file system itself lets trees be made by name; the stack is asked nevertheless.
            System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
            foreach (var entry in directory.Entries())
                freed += Remove(directory, entry.Name);
        }
        parent.RemoveDirectory(name);
        return freed;
    }
}
