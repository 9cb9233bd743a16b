using Microsoft.Win32.SafeHandles;

namespace Nix.Posix;

/// <summary>Whole reads and writes: the system may move fewer bytes than asked, or be interrupted.</summary>
internal static class Transfer
{
    internal static unsafe void WriteAll(SafeFileHandle file, ReadOnlySpan<byte> bytes, string path, long offset = 0)
    {
        fixed (byte* start = bytes)
        {
            nint done = 0;
            while (done < bytes.Length)
            {
                var count = Libc.WriteAt(file, start + done, bytes.Length - done, offset + done);
                if (count >= 0)
                    done += count;
                else if (Libc.LastError is not Errno.Interrupted)
                    throw PosixException.Last("pwrite", path);
            }
        }
    }

    /// <summary>Reads from the beginning of the file until the buffer is full or the file ends.</summary>
    /// <returns>How many bytes were read.</returns>
    internal static unsafe int ReadInto(SafeFileHandle file, Span<byte> buffer, string path)
    {
        fixed (byte* start = buffer)
        {
            var length = 0;
            while (length < buffer.Length)
            {
                var count = Libc.ReadAt(file, start + length, buffer.Length - length, length);
                if (count == 0)
                    break;
                if (count > 0)
                    length += (int)count;
                else if (Libc.LastError is not Errno.Interrupted)
                    throw PosixException.Last("pread", path);
            }

            return length;
        }
    }

    internal static unsafe byte[] ReadAll(SafeFileHandle file, string path)
    {
        var buffer = new byte[Math.Max(FileStatus.Of(file, path).Size + 1, 256)];
        var length = 0;
        while (true)
        {
            if (length == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            fixed (byte* start = buffer)
            {
                var count = Libc.ReadAt(file, start + length, buffer.Length - length, length);
                if (count == 0)
                    return buffer[..length];
                if (count > 0)
                    length += (int)count;
                else if (Libc.LastError is not Errno.Interrupted)
                    throw PosixException.Last("pread", path);
            }
        }
    }
}
