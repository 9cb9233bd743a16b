using System.Globalization;
using System.Text;
using Nix.Posix;

namespace Nix.Store.Building;

/// <summary>The directory a builder works in, of which nothing is left unless it is kept.</summary>
internal sealed class BuildDirectory : IDisposable
{
    private bool _isKept;

    private BuildDirectory(string path) => Path = path;

    internal string Path { get; }

    /// <summary>As Nix names it: <c>nix-build-NAME.drv-NUMBER</c>, for this user alone.</summary>
    internal static BuildDirectory Create(string parent, string derivationName)
    {
        for (var number = 0; ; number++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{parent}/nix-build-{derivationName}-{number}");
            try
            {
                using var directory = TreeDirectory.Open(parent);
                directory.CreateDirectory(Encoding.UTF8.GetBytes(System.IO.Path.GetFileName(path))).Dispose();
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
                return new BuildDirectory(path);
            }
            catch (PosixException exception) when (exception.Errno is Errno.Exists)
            {
                // Another build's.
            }
        }
    }

    /// <summary>Makes it, and what is in it so far, a build user's.</summary>
    internal void Give(BuildUser user)
    {
        foreach (var entry in Directory.GetFileSystemEntries(Path))
            user.TakeOver(entry);
        user.TakeOver(Path);
    }

    /// <summary>Leaves it, for people to look at.</summary>
    internal void Keep()
    {
        _isKept = true;
        File.SetUnixFileMode(
            Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
    }

    public void Dispose()
    {
        if (!_isKept)
            TreeRemoval.Remove(Path);
    }
}
