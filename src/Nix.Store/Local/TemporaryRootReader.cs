using System.Text;
using Nix.Posix;
using Nix.Store.Daemon;

namespace Nix.Store.Local;

/// <summary>
/// Reads the temporary roots of all living processes; files of dead ones, which nobody has locked, are removed and marked (LocalStore::findTempRoots
/// in src/libstore/gc.cc).
/// </summary>
internal static class TemporaryRootReader
{
    /// <summary>Only who holds the collectors' lock alone sees all of them.</summary>
    internal static HashSet<string> Read(string directory)
    {
        var roots = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(directory))
        {
            // Nix's other files there begin with a dot.
            if (Path.GetFileName(path).StartsWith('.'))
                continue;
            try
            {
                using var file = LockableFile.Open(path);
                if (file.TryLock(LockKind.Exclusive))
                {
                    DurableFile.TryUnlink(path);
                    // Who has just opened it learns that it is no longer the one to write to.
                    file.WriteText("d"u8);
                    continue;
                }
                roots.UnionWith(PathsIn(file));
            }
            catch (PosixException exception) when (exception.Errno is Errno.NoSuchFile)
            {
                // Its process has ended.
            }
        }
        return roots;
    }

    /// <summary>As they are now, nothing being tidied up; named as Nix names them.</summary>
    internal static IEnumerable<DaemonRoot> Peek(string directory)
    {
        foreach (var path in Directory.GetFiles(directory).Where(path => !Path.GetFileName(path).StartsWith('.')))
        {
            using var file = LockableFile.Open(path);
            if (file.TryLock(LockKind.Shared))
                continue;
            foreach (var root in PathsIn(file))
                yield return new DaemonRoot($"{{temp:{Path.GetFileName(path)}}}", root);
        }
    }

    /// <summary>What is behind the last NUL is not written to its end.</summary>
    private static string[] PathsIn(LockableFile file) => Encoding.UTF8.GetString(file.ReadText()).Split('\0')[..^1];
}
