using System.Text;
using Nix.Posix;
using Nix.Store.Daemon;

namespace Nix.Store;

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
        foreach (var path in Files(directory))
        {
            // Where it has gone, its process has ended.
            using var file = LockableFile.TryOpen(path);
            if (file is null)
                continue;
            if (file.TryLock(LockKind.Exclusive))
            {
                DurableFile.TryUnlink(path);
                // Who has just opened it learns that it is no longer the one to write to.
                file.WriteText("d"u8);
                continue;
            }
            roots.UnionWith(PathsIn(file));
        }
        return roots;
    }

    /// <summary>As they are now, nothing being tidied up; named as Nix names them. What this user may not read is passed over.</summary>
    internal static IEnumerable<DaemonRoot> Peek(string directory)
    {
        foreach (var path in Files(directory))
        {
            foreach (var root in PathsOfLiving(path))
                yield return new DaemonRoot($"{{temp:{Path.GetFileName(path)}}}", root);
        }
    }

    // Nix's other files there begin with a dot.
    private static IEnumerable<string> Files(string directory) =>
        Directory.Exists(directory) ? Directory.GetFiles(directory).Where(path => !Path.GetFileName(path).StartsWith('.')) : [];

    private static string[] PathsOfLiving(string path)
    {
        try
        {
            using var file = LockableFile.TryOpen(path);
            return file is null || file.TryLock(LockKind.Shared) ? [] : PathsIn(file);
        }
        catch (PosixException exception) when (exception.Errno is Errno.AccessDenied)
        {
            return [];
        }
    }

    /// <summary>What is behind the last NUL is not written to its end.</summary>
    private static string[] PathsIn(LockableFile file) => Encoding.UTF8.GetString(file.ReadText()).Split('\0')[..^1];
}
