using Nix.Formats;
using Nix.Posix;
using Nix.Store.Daemon;

namespace Nix.Store.Local;

/// <content>What brings files into the store.</content>
public sealed partial class LocalStore
{
    /// <summary>Adds a text, such as a derivation.</summary>
    /// <param name="name">Its name in the store.</param>
    /// <param name="contents">Its bytes.</param>
    /// <param name="references">The paths it refers to, all of them valid.</param>
    /// <param name="cancellation">Ends the waiting for someone who adds the same.</param>
    /// <returns>Its path.</returns>
    /// <exception cref="NixFormatException">No path can have that name.</exception>
    /// <exception cref="InvalidPathException">A reference is not valid.</exception>
    public async Task<string> AddTextAsync(
        string name, ReadOnlyMemory<byte> contents, IReadOnlyCollection<string>? references = null, CancellationToken cancellation = default)
    {
        List<StorePath> parsed = [.. (references ?? []).Select(path => StorePath.Parse(path, StoreDir))];
        var path = StorePath.OfText(StoreDir, name, contents.Span, parsed).In(StoreDir);
        await MakeAsync(path, real =>
        {
            var address = new ContentAddress(ContentAddressMethod.Text, NixHash.Of(NixHashAlgorithm.Sha256, contents.Span));
            using var archive = new ArchiveHasher();
            using (var restore = new TreeRestore(real))
            {
                var sink = new TwoSinks(restore, archive.Sink);
                sink.BeginFile(isExecutable: false, contents.Length);
                sink.Content(contents.Span);
                sink.EndFile();
            }
            return Describe(path, archive.Finish(), [.. parsed.Select(reference => reference.In(StoreDir))], address);
        }, cancellation);
        return path;
    }

    /// <summary>Adds a file tree by what it contains.</summary>
    /// <param name="source">Where it is; itself not followed where it is a link.</param>
    /// <param name="name">Its name in the store.</param>
    /// <param name="method">How it is hashed. As a text it can refer to nothing.</param>
    /// <param name="algorithm">By what.</param>
    /// <param name="cancellation">Ends the waiting for someone who adds the same.</param>
    /// <returns>Its path.</returns>
    /// <exception cref="NixFormatException">No path can have that name, or this method allows no such hash.</exception>
    /// <exception cref="UnarchivableException">It holds something a store cannot have, or more than the method can say.</exception>
    public Task<string> AddTreeAsync(
        string source,
        string name,
        ContentAddressMethod method = ContentAddressMethod.NixArchive,
        NixHashAlgorithm algorithm = NixHashAlgorithm.Sha256,
        CancellationToken cancellation = default) =>
        AddContentAsync(sink => TreeDump.Read(source, sink), name, method, algorithm, references: [], cancellation);

    /// <summary>Adds the bytes of one file; otherwise as <see cref="AddTreeAsync"/>.</summary>
    public Task<string> AddFileAsync(
        Stream content, string name, NixHashAlgorithm algorithm = NixHashAlgorithm.Sha256, CancellationToken cancellation = default) =>
        AddContentAsync(
            sink =>
            {
                sink.BeginFile(isExecutable: false, content.Length - content.Position);
                var buffer = new byte[1 << 16];
                for (int read; (read = content.Read(buffer)) > 0;)
                    sink.Content(buffer.AsSpan(0, read));
                sink.EndFile();
            },
            name,
            ContentAddressMethod.Flat,
            algorithm,
            references: [],
            cancellation);

    /// <summary>Adds the tree of an archive by what it contains; otherwise as <see cref="AddTreeAsync"/>.</summary>
    /// <exception cref="NarException">It is no archive.</exception>
    /// <exception cref="InvalidPathException">A reference is not valid.</exception>
    public Task<string> AddArchiveAsync(
        Stream archive,
        string name,
        ContentAddressMethod method = ContentAddressMethod.NixArchive,
        NixHashAlgorithm algorithm = NixHashAlgorithm.Sha256,
        IReadOnlyCollection<string>? references = null,
        CancellationToken cancellation = default) =>
        AddContentAsync(sink => NarReader.Read(archive, sink), name, method, algorithm, references ?? [], cancellation);

    /// <summary>Adds a path of which everything is known, for example from another store; its archive must be what is said of it.</summary>
    /// <param name="info">What is recorded of it; its references, itself aside, are valid.</param>
    /// <param name="archive">Its files.</param>
    /// <param name="repairs">Whether files that are there are replaced.</param>
    /// <param name="cancellation">Ends the waiting for someone who adds the same.</param>
    /// <exception cref="LocalStoreException">Archive and record differ; nothing was added.</exception>
    /// <exception cref="NarException">It is no archive.</exception>
    public Task AddArchiveAsync(StoreObjectInfo info, Stream archive, bool repairs = false, CancellationToken cancellation = default) =>
        MakeAsync(info.Info.Path, real =>
        {
            using var hasher = new ArchiveHasher();
            var claimed = Authenticity.FollowsFromContent(info, StoreDir) ? ContentAddress.Parse(info.Info.ContentAddress!) : null;
            using var content = claimed is null ? null : ContentHasher.Of(claimed.Method, claimed.Hash.Algorithm);
            using (var restore = new TreeRestore(real))
                NarReader.Read(archive, new TwoSinks(content is null ? restore : new TwoSinks(restore, content.Sink), hasher.Sink));
            if (content?.Finish() is { } found && !found.Equals(claimed!.Hash))
            {
                throw new LocalStoreException(
                    $"ca hash mismatch importing path '{info.Info.Path}';\n  specified: {claimed.Hash}\n  got:       {found}", "Fetch it again, or from somewhere else.");
            }
            var (hash, size) = hasher.Finish();
            if (hash.ToString() != info.Info.NarHash)
            {
                throw new LocalStoreException(
                    $"hash mismatch importing path '{info.Info.Path}';\n  specified: {info.Info.NarHash}\n  got:       {hash}",
                    "Fetch it again, or from somewhere else.");
            }
            if (info.Info.NarSize is { } expected && expected != size)
                throw new LocalStoreException($"size mismatch importing path '{info.Info.Path}';\n  specified: {expected}\n  got:       {size}");
            return info with { Info = info.Info with { NarSize = size, RegisteredAt = Clock.GetUtcNow() } };
        }, cancellation, repairs);

    private async Task<string> AddContentAsync(
        Action<INarSink> read, string name, ContentAddressMethod method, NixHashAlgorithm algorithm, IReadOnlyCollection<string> references, CancellationToken cancellation)
    {
        // The path is known only when all has been read: it is made beside, and moved.
        using var beside = TemporaryDirectory.Create(RealStoreDir);
        var made = $"{beside.Path}/x";
        ContentAddress address;
        using var archive = new ArchiveHasher();
        using (var hasher = ContentHasher.Of(method, algorithm))
        {
            using (var restore = new TreeRestore(made))
                read(new TwoSinks(hasher.Sink, new TwoSinks(restore, archive.Sink)));
            address = new ContentAddress(method, hasher.Finish());
        }
        var path = StorePath.OfContent(StoreDir, name, address, references.Select(reference => StorePath.Parse(reference, StoreDir))).In(StoreDir);
        var described = Describe(path, archive.Finish(), [.. references], address);
        await MakeAsync(path, real =>
        {
            TreeMove.Move(made, real);
            return described;
        }, cancellation);
        return path;
    }

    /// <summary>Makes a path valid, unless it is: under its lock and kept from collectors, with nothing left of an earlier attempt.</summary>
    /// <param name="path">Which.</param>
    /// <param name="make">Makes the files and says what they are.</param>
    /// <param name="cancellation">Ends the waiting for someone who makes the same.</param>
    /// <param name="repairs">Whether a valid one is made again.</param>
    private async Task MakeAsync(string path, Func<string, StoreObjectInfo> make, CancellationToken cancellation, bool repairs = false)
    {
        try
        {
            await AddTemporaryRootAsync(path, cancellation);
            if (IsValid(path) && !repairs)
                return;
            var real = RealPathOf(path);
            using var held = await NixPathLock.AcquireAsync(real, onWaiting: null, cancellation);
            if (IsValid(path) && !repairs)
                return;
            await ClearAsync(path, cancellation);
            var info = make(real);
            TreeMetadata.Canonicalise(real);
            Register([info]);
        }
        catch (PosixException exception) when (StoreLayout.IsUnwritable(exception))
        {
            throw Layout.Unwritable(exception);
        }
    }

    private StoreObjectInfo Describe(
        string path, (NixHash Hash, long Size) archive, IReadOnlyList<string> references, ContentAddress address) => new(
            new PathInfo(
                path, archive.Hash.ToString(), archive.Size, Deriver: null, Clock.GetUtcNow(), IsUltimate: false, Signatures: [], address.ToString()),
            references);
}
