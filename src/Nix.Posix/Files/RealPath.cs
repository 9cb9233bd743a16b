using System.Runtime.InteropServices;

namespace Nix.Posix;

/// <summary>The path of a file with every symbolic link on the way followed.</summary>
public static class RealPath
{
    /// <exception cref="PosixException">Nothing is there, a link dangles, or the links lead in a circle.</exception>
    public static string Of(string path)
    {
        var memory = Libc.RealPath(path, 0);
        if (memory == 0)
            throw PosixException.Last("realpath", path);
        try
        {
            return Marshal.PtrToStringUTF8(memory)!;
        }
        finally
        {
            Libc.Free(memory);
        }
    }
}
