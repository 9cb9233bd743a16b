namespace Nix.Posix;

/// <summary>
/// Reads files whole in four system calls each. The runtime's own reading takes a lock and asks twice for the size, which is half of
/// the time where thousands of small files are read.
/// </summary>
public static class WholeFile
{
    /// <summary>The content of a regular file; null where the path itself is a link, a directory, a pipe or a device.</summary>
    /// <exception cref="PosixException">There is no such entry, or it cannot be read.</exception>
    public static byte[]? TryRead(string path)
    {
        using var file = Libc.Open(path, OpenFlags.ReadOnly | OpenFlags.NoFollow | OpenFlags.NonBlocking);
        if (file.IsInvalid)
            return Libc.LastError is Errno.TooManyLinks ? null : throw PosixException.Last("open", path);
        var status = FileStatus.Of(file, path);
        // Files of /proc are regular, and empty by their size.
        if (status.Kind is not FileKind.Regular || status.Size is 0 or > int.MaxValue)
            return null;
        var bytes = GC.AllocateUninitializedArray<byte>((int)status.Size);
        var length = Transfer.ReadInto(file, bytes, path);
        return length == bytes.Length ? bytes : bytes[..length];
    }
}
