using System.Globalization;
using Nix.Posix;
using Nix.Store.Building;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace Nix.Store.Opening;

/// <content>What changes it.</content>
public sealed partial class EmbeddedStore
{
    public async Task<StoreObjectInfo> AddAsync(AddToStore request, CancellationToken cancellation = default)
    {
        var store = await StoreAsync(cancellation);
        await using var content = await SpoolAsync(request.WriteContent, cancellation);
        var path = request.Method switch
        {
            ContentMethod.Text => await store.AddTextAsync(request.Name, await ReadAllAsync(content, cancellation), request.References, cancellation),
            ContentMethod.Flat => await store.AddFileAsync(content, request.Name, cancellation: cancellation),
            _ => await store.AddArchiveAsync(content, request.Name, references: request.References, cancellation: cancellation),
        };
        return store.QueryPathInfo(path) ?? throw new InvalidPathException(path);
    }

    public async Task AddManyAsync(
        IReadOnlyCollection<StoreObjectSource> sources, bool repair = false, bool skipSignatures = false, CancellationToken cancellation = default)
    {
        var store = await StoreAsync(cancellation);
        foreach (var source in sources)
        {
            if (!skipSignatures && !Authenticity.FollowsFromContent(source.Info, StoreDirectory) && !Authenticity.IsSigned(source.Info, _settings.TrustedKeys))
            {
                throw new LocalStoreException(
                    $"cannot add path '{source.Info.Info.Path}' because it lacks a signature by a trusted key", "Name the key of where it comes from in trusted-public-keys.");
            }
            await using var archive = await SpoolAsync(source.WriteArchive, cancellation);
            await store.AddArchiveAsync(source.Info, archive, repair, cancellation);
        }
    }

    /// <summary>Makes paths valid whose files are there as they are said to be, all of them or none; one that is valid is described anew.</summary>
    /// <param name="infos">What is recorded of them; the time is now.</param>
    /// <param name="cancellation">Ends the waiting for the store to be opened.</param>
    /// <exception cref="InvalidPathException">They refer to something that is not there.</exception>
    /// <exception cref="LocalStoreException">They refer to one another in a circle, or a derivation does not say its outputs rightly.</exception>
    public async Task RegisterAsync(IReadOnlyCollection<StoreObjectInfo> infos, CancellationToken cancellation = default) =>
        (await StoreAsync(cancellation)).RegisterFound(infos);

    /// <summary>Gives files in the store directory the metadata of store objects, and says their hash and size where asked.</summary>
    /// <exception cref="PosixException">They cannot be changed or read.</exception>
    public async Task<StoreObjectInfo> CanonicaliseAsync(StoreObjectInfo info, bool hashes, CancellationToken cancellation = default) =>
        (await StoreAsync(cancellation)).Canonicalise(info, hashes);

    /// <exception cref="BuildException">Something could not be built.</exception>
    public async Task BuildAsync(
        IReadOnlyCollection<DerivedPath> paths, BuildMode mode = BuildMode.Normal, Action<DaemonEvent>? report = null, CancellationToken cancellation = default)
    {
        var failed = new FailedBuilds(await BuildWithResultsAsync(paths, mode, report, cancellation));
        if (failed.All.Count == 0)
            return;
        if (failed.All is [var only])
            throw new BuildException(only.Result.Status, only.Result.Error) { Causes = failed.Endings };
        foreach (var told in failed.Told)
            report?.Invoke(new DaemonEvent.Message(told));
        throw new BuildException(BuildStatus.MiscellaneousFailure, failed.Summary!) { Causes = failed.Endings };
    }

    public async Task<IReadOnlyList<BuildOutcome>> BuildWithResultsAsync(
        IReadOnlyCollection<DerivedPath> paths, BuildMode mode = BuildMode.Normal, Action<DaemonEvent>? report = null, CancellationToken cancellation = default) =>
        await new LocalBuilder(await StoreAsync(cancellation), _settings).BuildAsync(paths, mode, report, cancellation);

    public async Task<MissingPaths> MissingAsync(IReadOnlyCollection<DerivedPath> paths, CancellationToken cancellation = default) =>
        new MissingFinder(await StoreAsync(cancellation)).Find(paths);

    /// <exception cref="BuildException">It is not valid: there is nowhere to fetch from.</exception>
    public Task EnsureAsync(string path, Action<DaemonEvent>? report = null, CancellationToken cancellation = default) =>
        BuildAsync([DerivedPath.Itself(path)], BuildMode.Normal, report, cancellation);

    public async Task WriteArchiveAsync(string path, Stream target, CancellationToken cancellation = default)
    {
        var store = await StoreAsync(cancellation);
        if (!store.IsValid(path))
            throw new InvalidPathException(path);
        await Task.Run(() => TreeDump.Write(store.RealPathOf(path), target), cancellation);
    }

    public async Task AddTemporaryRootAsync(string path, CancellationToken cancellation = default) =>
        await (await StoreAsync(cancellation)).AddTemporaryRootAsync(path, cancellation);

    public async Task AddIndirectRootAsync(string link, CancellationToken cancellation = default)
    {
        await StoreAsync(cancellation);
        new GarbageRoots(options.Directories).Register(link);
    }

    public async Task<IReadOnlyList<DaemonRoot>> RootsAsync(CancellationToken cancellation = default) => (await StoreAsync(cancellation)).Roots();

    public async Task<GarbageCollected> CollectGarbageAsync(
        CollectGarbage request, Action<DaemonEvent>? report = null, CancellationToken cancellation = default) =>
        await (await StoreAsync(cancellation)).CollectGarbageAsync(
            request, onDeleting: path => report?.Invoke(new DaemonEvent.Message($"deleting '{path}'")), cancellation: cancellation);

    public async Task<bool> VerifyAsync(VerifyStore request, Action<DaemonEvent>? report = null, CancellationToken cancellation = default)
    {
        var store = await StoreAsync(cancellation);
        var remain = false;
        await store.VerifyAsync(request.CheckContents, FoundAsync, Tell, cancellation);
        return remain;

        void Tell(string text) => report?.Invoke(new DaemonEvent.Message(text));

        async Task FoundAsync(StoreFault fault)
        {
            Tell(fault.Text);
            if (fault is StoreFault.Missing { IsForgotten: true })
                return;
            if (!request.Repair)
                remain = true;
            else if (fault is StoreFault.LinkModified link)
                Unlink(link.Path);
            else
                remain |= !await TryRepairAsync(fault.Path, report, cancellation);
        }

        // The files that share it are damaged as well; what is made anew is not to share it.
        void Unlink(string link)
        {
            File.Delete(link);
            Tell($"removed link \"{link}\"");
        }
    }

    public async Task OptimiseAsync(Action<DaemonEvent>? report = null, CancellationToken cancellation = default)
    {
        var (files, bytes) = await (await StoreAsync(cancellation)).OptimiseAsync(cancellation);
        report?.Invoke(new DaemonEvent.Message(string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:F2} MiB freed by hard-linking {files} files")));
    }

    /// <summary>Builds a path anew, with what it needs, where it is damaged.</summary>
    /// <exception cref="InvalidPathException">It is not valid.</exception>
    /// <exception cref="BuildException">It could not be built, or nothing is there that says how.</exception>
    public async Task RepairAsync(string path, Action<DaemonEvent>? report = null, CancellationToken cancellation = default)
    {
        var store = await StoreAsync(cancellation);
        var deriver = (store.QueryPathInfo(path) ?? throw new InvalidPathException(path)).Info.Deriver is { } recorded && store.IsValid(recorded)
            ? recorded
            : store.ValidDerivers(path) is [var other, ..] ? other : throw new BuildException(BuildStatus.NoSubstituters, $"cannot repair path '{path}'");
        await BuildAsync([DerivedPath.AllOutputsOf(deriver)], BuildMode.Repair, report, cancellation);
    }

    private async Task<bool> TryRepairAsync(string path, Action<DaemonEvent>? report, CancellationToken cancellation)
    {
        try
        {
            await RepairAsync(path, report, cancellation);
            return true;
        }
        catch (Exception failure) when (failure is BuildException or BuildRequestException)
        {
            report?.Invoke(new DaemonEvent.Message($"error: {failure.Message}"));
            return false;
        }
    }

    /// <summary>What comes by being written is kept in a temporary file until it is read.</summary>
    private static async Task<FileStream> SpoolAsync(Func<Stream, CancellationToken, Task> write, CancellationToken cancellation)
    {
        const int NoSpace = 28, TooLarge = 27, QuotaExceeded = 122;
        FileStream? spool = null;
        try
        {
            spool = new FileStream(
                Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            await write(spool, cancellation);
            await spool.FlushAsync(cancellation);
            spool.Position = 0;
            return spool;
        }
        catch (Exception exception)
        {
            if (spool is not null)
                await spool.DisposeAsync();
            if (exception is IOException { HResult: NoSpace or TooLarge or QuotaExceeded })
                throw new LocalStoreException($"What is to be added cannot be kept in {Path.GetTempPath()} meanwhile: {exception.Message}", "Free some space there, or set TMPDIR to another folder.", exception);
            throw;
        }
    }

    private static async Task<byte[]> ReadAllAsync(FileStream content, CancellationToken cancellation)
    {
        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }
}
