using System.Globalization;
using Nix.Posix;

namespace Nix.Store.Local;

/// <summary>
/// A directory in the store directory for what has no path yet. Collectors know its name and leave it alone as long as it is locked; one whose
/// process died they remove (LocalStore::createTempDirInStore in src/libstore/local-store.cc).
/// </summary>
internal sealed class TemporaryDirectory : IDisposable
{
    /// <summary>A store directory that is gone itself looks the same, and is not waited for.</summary>
    private const int MostTaken = 1000;

    private readonly TreeDirectory _held;

    private TemporaryDirectory(string path, TreeDirectory held)
    {
        Path = path;
        _held = held;
    }

    internal string Path { get; }

    /// <exception cref="PosixException">None can be made.</exception>
    internal static TemporaryDirectory Create(string realStoreDir)
    {
        using var parent = TreeDirectory.Open(realStoreDir);
        for (var number = 0; ; number++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{realStoreDir}/tmp-{Environment.ProcessId}-{number}");
            TreeDirectory held;
            try
            {
                held = parent.CreateDirectory(System.Text.Encoding.UTF8.GetBytes(System.IO.Path.GetFileName(path)));
            }
            catch (PosixException exception) when (exception.Errno is Errno.Exists || (exception.Errno is Errno.NoSuchFile && number < MostTaken))
            {
                // Gone before it was opened: a collector came between, as it may before the lock.
                continue;
            }
            if (held.TryLock() && Directory.Exists(path))
                return new TemporaryDirectory(path, held);
            held.Dispose();
        }
    }

    public void Dispose()
    {
        TreeRemoval.Remove(Path);
        _held.Dispose();
    }
}
