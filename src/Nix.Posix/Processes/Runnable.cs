using System.Runtime.InteropServices;

namespace Nix.Posix;

/// <summary>Whether the kernel would run a file. Asked beforehand where other programs start it: they have words of their own, and some hand what the kernel refuses to a shell.</summary>
public static class Runnable
{
    // As many interpreters as the kernel follows, one naming the next (BINPRM_FLAGS in execve(2)).
    private const int MostInterpreters = 5;
    private const int LongestFirstLine = 256;

    /// <summary>Why it would not, in the system's words; null where it would, as far as can be told.</summary>
    /// <param name="path">An absolute path.</param>
    public static string? FaultOf(string path) => Refusal(path, MostInterpreters) is var errno and not Errno.None ? Marshal.GetPInvokeErrorMessage((int)errno) : null;

    private static Errno Refusal(string path, int interpreters)
    {
        try
        {
            // Execute permission on a directory is another matter.
            if (FileStatus.Of(path).Kind is not FileKind.Regular)
                return Errno.AccessDenied;
        }
        catch (PosixException exception)
        {
            return exception.Errno;
        }
        const int Execute = 1;
        if (Libc.Access(path, Execute) != 0)
            return Libc.LastError;
        Span<byte> buffer = stackalloc byte[LongestFirstLine];
        using var file = Libc.Open(path, OpenFlags.ReadOnly);
        // What may be run need not be readable.
        if (file.IsInvalid)
            return Errno.None;
        var start = buffer[..Transfer.ReadInto(file, buffer, path)];
        if (!start.StartsWith("#!"u8))
            return start.StartsWith("\u007fELF"u8) || IsOtherKind() ? Errno.None : Errno.NotExecutable;
        var line = start[2..].IndexOf((byte)'\n') is var end and >= 0 ? start[2..(2 + end)] : start[2..];
        var name = line.Trim(" \t"u8);
        name = name.IndexOfAny((byte)' ', (byte)'\t') is var blank and >= 0 ? name[..blank] : name;
        if (name.IsEmpty)
            return Errno.NotExecutable;
        return name[0] != '/' ? Errno.None : interpreters == 0 ? Errno.TooManyLinks : Refusal(LosslessText.Of(name), interpreters - 1);
    }

    /// <summary>Whether this machine knows files to run that are neither programs of its own nor scripts (binfmt_misc).</summary>
    private static bool IsOtherKind()
    {
        try
        {
            return Directory.EnumerateFiles("/proc/sys/fs/binfmt_misc").Any(name => Path.GetFileName(name) is not ("register" or "status"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
