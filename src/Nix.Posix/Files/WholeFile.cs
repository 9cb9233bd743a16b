namespace Nix.Posix;

/// <summary>
/// Reads files whole in four system calls each. The runtime's own reading takes a lock and asks twice for the size, which is half of
/// the time where thousands of small files are read.
/// </summary>
public static class WholeFile
{
    /// <summary>The content of a regular file; null where the path itself is a link, a directory, a pipe or a device.</summary>
    /// <param name="path">The file.</param>
    /// <param name="buffer">
    /// Where the content goes, and what is returned a part of; replaced by a larger one where it is too small. Whoever reads many files
    /// one after the other hands it in again, and pays for its memory once.
    /// </param>
    /// <exception cref="PosixException">There is no such entry, or it cannot be read.</exception>
    /// <exception cref="EndOfStreamException">It became shorter meanwhile.</exception>
    public static ReadOnlyMemory<byte>? TryRead(string path, ref byte[] buffer)
    {
        using var file = Libc.Open(path, OpenFlags.ReadOnly | OpenFlags.NoFollow | OpenFlags.NonBlocking);
        if (file.IsInvalid)
            return Libc.LastError is Errno.TooManyLinks ? null : throw PosixException.Last("open", path);
        var status = FileStatus.Of(file, path);
        // Files of /proc are regular, and empty by their size.
        if (status.Kind is not FileKind.Regular || status.Size is 0 or > int.MaxValue)
            return null;
        var size = (int)status.Size;
        if (buffer.Length < size)
            buffer = GC.AllocateUninitializedArray<byte>(Math.Max(size, 2 * buffer.Length));
        var content = buffer.AsMemory(0, size);
        return Transfer.ReadInto(file, content.Span, path) == size ? content : throw new EndOfStreamException("unexpected end-of-file");
    }
}
