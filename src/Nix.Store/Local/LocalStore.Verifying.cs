using Nix.Formats;
using Nix.Posix;

namespace Nix.Store.Local;

/// <content>Verification and optimisation.</content>
public sealed partial class LocalStore
{
    /// <summary>
    /// Looks whether every valid path has its files and, where asked, whether these are as they were registered. A path without files is
    /// forgotten where nothing valid refers to it, as Nix does.
    /// </summary>
    /// <param name="checksContents">Whether all is read and hashed.</param>
    /// <param name="onFault">Called with each fault, as it is found.</param>
    /// <param name="cancellation">Ends it between two paths, and the waiting for a collector.</param>
    /// <returns>The faults.</returns>
    /// <exception cref="PosixException">Something cannot be read.</exception>
    public async Task<IReadOnlyList<StoreFault>> VerifyAsync(
        bool checksContents, Action<StoreFault>? onFault = null, CancellationToken cancellation = default)
    {
        List<StoreFault> faults = [];
        using (var collectors = LockableFile.Open(Layout.CollectorLock))
        {
            // What is valid and what is there belong to one moment.
            await collectors.LockAsync(LockKind.Shared, onWaiting: null, cancellation);
            foreach (var path in MissingPaths())
                Found(new StoreFault.Missing(path, TryForget(path)));
        }
        if (!checksContents)
            return faults;
        VerifyLinks(Found, cancellation);
        foreach (var path in AllValidPaths())
        {
            cancellation.ThrowIfCancellationRequested();
            // It may have been collected meanwhile.
            await AddTemporaryRootAsync(path, cancellation);
            if (QueryPathInfo(path) is not { } info || FileStatus.TryOf(RealPathOf(path), followLinks: false) is null)
                continue;
            var (hash, size) = ArchiveHasher.Of(RealPathOf(path));
            if (hash.ToString() != info.Info.NarHash)
                Found(new StoreFault.Modified(path, info.Info.NarHash, hash.ToString()));
            else if (info.Info.NarSize is null)
                Records.Change(() => Records.Put(info.Info with { NarSize = size }));
        }
        return faults;

        void Found(StoreFault fault)
        {
            faults.Add(fault);
            onFault?.Invoke(fault);
        }
    }

    /// <summary>Makes equal files of all valid paths one.</summary>
    /// <returns>How many files have become names of another, and how many bytes that freed.</returns>
    /// <exception cref="PosixException">Something cannot be read or linked.</exception>
    public async Task<(long Files, long Bytes)> OptimiseAsync(CancellationToken cancellation = default)
    {
        var optimiser = new StoreOptimiser(this);
        foreach (var path in AllValidPaths())
        {
            cancellation.ThrowIfCancellationRequested();
            await AddTemporaryRootAsync(path, cancellation);
            if (IsValid(path))
                optimiser.Optimise(RealPathOf(path));
        }
        return (optimiser.FilesLinked, optimiser.BytesFreed);
    }

    /// <summary>In the order in which they can be forgotten: those that refer first.</summary>
    private IEnumerable<string> MissingPaths()
    {
        var graph = Records.ReadGraph();
        var missing = graph.Paths.Where(path => FileStatus.TryOf(RealPathOf(path), followLinks: false) is null);
        return ReferenceOrder.Sort(missing.Order(StringComparer.Ordinal), path => path, graph.References, LocalStoreException.Circle).Reverse();
    }

    private bool TryForget(string path)
    {
        if (Referrers(path).Any(referrer => referrer != path))
            return false;
        Records.Change(() => Records.Invalidate(path));
        return true;
    }

    private void VerifyLinks(Action<StoreFault> found, CancellationToken cancellation)
    {
        foreach (var link in Directory.EnumerateFileSystemEntries(Layout.LinksDir))
        {
            cancellation.ThrowIfCancellationRequested();
            var hash = ArchiveHasher.Of(link).Hash.ToString(NixHashFormat.Base32, withAlgorithm: false);
            if (hash != Path.GetFileName(link))
                found(new StoreFault.LinkModified(link, hash));
        }
    }
}
