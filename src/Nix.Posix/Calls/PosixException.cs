using System.Runtime.InteropServices;

namespace Nix.Posix;

/// <summary>
/// A system call was refused. Base of every exception this library throws on purpose; <see cref="Errno"/> says why,
/// <see cref="Call"/> what was asked, <see cref="Path"/> of which file or program.
/// </summary>
public class PosixException : IOException
{
    public PosixException(Errno errno, string call, string? path)
        : this(errno, call, path, Describe(errno, call, path))
    {
    }

    protected PosixException(Errno errno, string call, string? path, string message)
        : base(message)
    {
        Errno = errno;
        Call = call;
        Path = path;
    }

    public Errno Errno { get; }

    /// <summary>The name of the system call, as in its manual page.</summary>
    public string Call { get; }

    /// <summary>The file, directory or program concerned; null where the call names none.</summary>
    public string? Path { get; }

    /// <summary>What the system says of the cause: <c>Permission denied</c>.</summary>
    public string Reason => Marshal.GetPInvokeErrorMessage((int)Errno);

    /// <summary>What the person can do about it; null where only the cause is known.</summary>
    public virtual string? Advice => Errno switch
    {
        Errno.AccessDenied or Errno.NotPermitted => "This needs more rights: run it as the owner of the file or as root.",
        Errno.NoSpace => "The disk is full: free some space (ask-nix \"collect garbage\") and try again.",
        Errno.QuotaExceeded => "Your disk quota is used up: free some space and try again.",
        Errno.ReadOnlyFileSystem => "The file system is mounted read-only; on NixOS a file below /nix/store or /etc may be generated: change its source.",
        Errno.NoSuchFile => "Check that the path is right and that its folder exists.",
        Errno.Busy => "Something is mounted on it or uses it: unmount it or wait.",
        Errno.TooManyOpenFiles => "Too many files are open: raise the limit with ulimit -n.",
        Errno.TooManyLinks => "The links lead in a circle: remove one of them.",
        Errno.InputOutput => "The disk reported an error: look at the kernel's messages (dmesg).",
        _ => null,
    };

    internal static PosixException Last(string call, string? path) => new((Errno)Marshal.GetLastPInvokeError(), call, path);

    private static string Describe(Errno errno, string call, string? path)
    {
        var reason = Marshal.GetPInvokeErrorMessage((int)errno);
        return path is null ? $"{call}: {reason}" : $"{path}: {reason} ({call})";
    }
}
