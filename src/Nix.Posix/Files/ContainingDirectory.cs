using Microsoft.Win32.SafeHandles;

namespace Nix.Posix;

/// <summary>An opened directory and the name of one entry in it, so that every step of a change acts on the same directory.</summary>
internal sealed class ContainingDirectory : IDisposable
{
    private ContainingDirectory(SafeFileHandle handle, string path, string name)
    {
        Handle = handle;
        Path = path;
        Name = name;
    }

    internal SafeFileHandle Handle { get; }

    /// <summary>The directory.</summary>
    internal string Path { get; }

    /// <summary>The entry's name within it.</summary>
    internal string Name { get; }

    /// <summary>Opens the directory that holds the entry <paramref name="path"/>; the entry itself need not exist.</summary>
    internal static ContainingDirectory Of(string path)
    {
        var full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        var directory = System.IO.Path.GetDirectoryName(full)
            ?? throw new ArgumentException("The root directory is no entry of another directory.", nameof(path));
        var handle = Open(directory);
        return new ContainingDirectory(handle, directory, System.IO.Path.GetFileName(full));
    }

    internal static SafeFileHandle Open(string directory)
    {
        var handle = Libc.Open(directory, OpenFlags.ReadOnly | OpenFlags.Directory);
        return handle.IsInvalid ? throw PosixException.Last("open", directory) : handle;
    }

    /// <summary>Makes names added to or taken from the directory survive a power cut.</summary>
    internal void Sync()
    {
        // Some network and FUSE file systems cannot sync a directory; there is nothing better to do on them.
        if (Libc.Fsync(Handle) != 0 && Libc.LastError is not (Errno.InvalidArgument or Errno.NotSupported or Errno.NotImplemented))
            throw PosixException.Last("fsync", Path);
    }

    internal string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Handle.Dispose();
}
