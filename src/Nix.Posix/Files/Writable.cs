namespace Nix.Posix;

/// <summary>Whether this process may change files, before it tries.</summary>
public static class Writable
{
    private const int Write = 2, Read = 4;

    /// <summary>Whether names in the directory may be added and taken away. One that is missing counts as its nearest parent.</summary>
    public static bool Directory(string path)
    {
        for (var folder = path; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (FileStatus.TryOf(folder) is not null)
                return Libc.Access(folder, Write) == 0;
        }
        return false;
    }

    /// <summary>Whether a file, or a device, is there and may be read and written as it is; links are followed.</summary>
    public static bool InPlace(string path) => Libc.Access(path, Read | Write) == 0;

    /// <summary>Whether the file may be replaced: written to, in a folder that may be changed; links are followed.</summary>
    public static bool File(string path)
    {
        if (FileStatus.TryOf(path) is null)
            return Directory(Path.GetDirectoryName(path)!);
        var real = RealPath.Of(path);
        return Libc.Access(real, Write) == 0 && Directory(Path.GetDirectoryName(real)!);
    }
}
