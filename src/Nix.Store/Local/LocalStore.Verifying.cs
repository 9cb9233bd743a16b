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
    /// <param name="onFault">Called with each fault, as it is found; what it mends is not looked at again.</param>
    /// <param name="onPhase">Told what is looked at, in Nix's words.</param>
    /// <param name="cancellation">Ends it between two paths, and the waiting for a collector.</param>
    /// <returns>The faults.</returns>
    /// <exception cref="PosixException">Something cannot be read.</exception>
    public async Task<IReadOnlyList<StoreFault>> VerifyAsync(
        bool checksContents, Func<StoreFault, Task>? onFault = null, Action<string>? onPhase = null, CancellationToken cancellation = default)
    {
        onPhase?.Invoke("reading the Nix store...");
        List<StoreFault> faults = [];
        using (var collectors = LockableFile.Open(Layout.CollectorLock))
        {
            // What is valid and what is there belong to one moment.
            await collectors.LockAsync(LockKind.Shared, onWaiting: null, cancellation);
            onPhase?.Invoke("checking path existence...");
            faults.AddRange(MissingPaths().Select(path => new StoreFault.Missing(path, TryForget(path))));
        }
        foreach (var fault in faults)
            await TellAsync(fault);
        if (!checksContents)
            return faults;
        onPhase?.Invoke("checking link hashes...");
        foreach (var fault in ModifiedLinks(cancellation))
            await FoundAsync(fault);
        onPhase?.Invoke("checking store hashes...");
        foreach (var path in AllValidPaths())
        {
            cancellation.ThrowIfCancellationRequested();
            // It may have been collected meanwhile.
            await AddTemporaryRootAsync(path, cancellation);
            if (QueryPathInfo(path) is not { } info || FileStatus.TryOf(RealPathOf(path), followLinks: false) is null)
                continue;
            var (hash, size) = ArchiveHasher.Of(RealPathOf(path));
            if (hash.ToString() != info.Info.NarHash)
                await FoundAsync(new StoreFault.Modified(path, InBase32(info.Info.NarHash), hash.ToString(NixHashFormat.Base32)));
            else if (info.Info.NarSize is null)
                Records.Change(() => Records.Put(info.Info with { NarSize = size }));
        }
        return faults;

        Task FoundAsync(StoreFault fault)
        {
            faults.Add(fault);
            return TellAsync(fault);
        }

        Task TellAsync(StoreFault fault) => onFault?.Invoke(fault) ?? Task.CompletedTask;
    }

    private static string InBase32(string recorded)
    {
        try
        {
            return NixHash.Parse(recorded).ToString(NixHashFormat.Base32);
        }
        catch (NixFormatException)
        {
            return recorded;
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

    private IEnumerable<StoreFault.LinkModified> ModifiedLinks(CancellationToken cancellation)
    {
        foreach (var link in Directory.EnumerateFileSystemEntries(Layout.LinksDir))
        {
            cancellation.ThrowIfCancellationRequested();
            var hash = ArchiveHasher.Of(link).Hash.ToString(NixHashFormat.Base32, withAlgorithm: false);
            if (hash != Path.GetFileName(link))
                yield return new StoreFault.LinkModified(link, hash);
        }
    }
}
