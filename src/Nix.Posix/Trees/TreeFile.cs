using Microsoft.Win32.SafeHandles;

namespace Nix.Posix;

/// <summary>An open regular file of a tree, read or written from beginning to end.</summary>
public sealed class TreeFile : IDisposable
{
    private readonly SafeFileHandle _handle;
    private readonly Func<string> _path;

    internal TreeFile(SafeFileHandle handle, Func<string> path, uint mode, long size)
    {
        _handle = handle;
        _path = path;
        Mode = mode;
        Size = size;
    }

    /// <summary>Permission bits when it was opened.</summary>
    public uint Mode { get; }

    /// <summary>Bytes it had when it was opened.</summary>
    public long Size { get; }

    /// <summary>Reads on.</summary>
    /// <returns>How many bytes; 0 at the end.</returns>
    /// <exception cref="PosixException">It cannot be read.</exception>
    public unsafe int Read(Span<byte> buffer)
    {
        fixed (byte* start = buffer)
        {
            while (true)
            {
                var count = Libc.Read(_handle, start, buffer.Length);
                if (count >= 0)
                    return (int)count;
                if (Libc.LastError is not Errno.Interrupted)
                    throw PosixException.Last("read", _path());
            }
        }
    }

    /// <summary>Writes on.</summary>
    /// <exception cref="PosixException">It cannot be written, for example since the disk is full.</exception>
    public unsafe void Write(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            nint done = 0;
            while (done < bytes.Length)
            {
                var count = Libc.Write(_handle, start + done, bytes.Length - done);
                if (count >= 0)
                    done += count;
                else if (Libc.LastError is not Errno.Interrupted)
                    throw PosixException.Last("write", _path());
            }
        }
    }

    /// <summary>Changes the permission bits.</summary>
    /// <exception cref="PosixException">That is refused.</exception>
    public void ChangeMode(uint mode)
    {
        if (Libc.ChangeMode(_handle, mode) != 0)
            throw PosixException.Last("fchmod", _path());
    }

    public void Dispose() => _handle.Dispose();
}
