using System.Collections.Concurrent;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace Nix.Store.Building;

/// <summary>Whether the files of valid paths are as they were registered; each is read once, which is told (Worker::pathContentsGood in src/libstore/build/worker.cc).</summary>
internal sealed class PathContents(LocalStore store, BuildReports reports)
{
    // Two builds may ask for one path at the same time: the second waits for what the first finds.
    private readonly ConcurrentDictionary<string, Lazy<bool>> _good = new(StringComparer.Ordinal);

    /// <exception cref="Nix.Posix.PosixException">Its files cannot be read.</exception>
    internal bool AreGood(string path) => _good.GetOrAdd(path, asked => new Lazy<bool>(() => Look(asked))).Value;

    /// <summary>They have been made anew.</summary>
    internal void MarkGood(string path) => _good[path] = new Lazy<bool>(true);

    private bool Look(string path)
    {
        reports.Tell(new DaemonEvent.Message($"checking path '{path}'..."));
        var real = store.RealPathOf(path);
        var isGood = store.QueryPathInfo(path) is { } info
            && Nix.Posix.FileStatus.TryOf(real, followLinks: false) is not null
            && ArchiveHasher.Of(real).Hash.ToString() == info.Info.NarHash;
        if (!isGood)
            reports.Tell(new DaemonEvent.Message($"path '{path}' is corrupted or missing!"));
        return isGood;
    }
}
