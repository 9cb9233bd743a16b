using Nix.Formats;
using Nix.Posix;
using Nix.Store.Daemon;

namespace Nix.Store.Local;

/// <summary>
/// A store in a directory of our own, in Nix's own form on disk and under Nix's own locks, so that any Nix may have it open at the same
/// time. What is added becomes valid in one step, when it is complete. Several tasks may use one at once. See docs/design/embedded-store.md.
/// </summary>
public sealed partial class LocalStore : IDisposable
{
    private readonly LockableFile _bigLock;
    private readonly TemporaryRoots _temporaryRoots;
    private readonly LocalStoreOptions _options;

    private LocalStore(LocalStoreOptions options, StoreLayout layout, LockableFile bigLock, StoreRecords records)
    {
        _options = options;
        _bigLock = bigLock;
        Layout = layout;
        Records = records;
        _temporaryRoots = new TemporaryRoots(options.Directories, layout);
    }

    public StoreDirectories Directories => _options.Directories;

    /// <summary>The store directory, as store paths are written.</summary>
    public string StoreDir => Directories.StoreDir;

    /// <summary>Where the store directory really is.</summary>
    public string RealStoreDir => Directories.RealStoreDir;

    internal StoreLayout Layout { get; }

    internal StoreRecords Records { get; }

    internal TimeProvider Clock => _options.Clock;

    /// <summary>Opens a store, or makes an empty one.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="cancellation">Ends the waiting for someone who changes its form.</param>
    /// <exception cref="LocalStoreException">It cannot be written to, or has an unknown form.</exception>
    /// <exception cref="StoreDatabaseException">Its database cannot be opened.</exception>
    public static async Task<LocalStore> OpenAsync(LocalStoreOptions options, CancellationToken cancellation = default)
    {
        var layout = new StoreLayout(options.Directories);
        LockableFile? bigLock = null;
        StoreRecords? records = null;
        try
        {
            layout.MakeDirectories();
            bigLock = LockableFile.Open(layout.BigLock);
            await bigLock.LockAsync(LockKind.Shared, onWaiting: null, cancellation);
            var hasDatabase = layout.HasDatabase();
            layout.Reserve();
            records = new StoreRecords(options.Directories.DatabasePath, isNew: !hasDatabase);
            if (!hasDatabase)
            {
                // Two that do so at once find the tables made.
                records.CreateTables();
                layout.MarkDatabase();
            }
            return new LocalStore(options, layout, bigLock, records);
        }
        catch (Exception exception)
        {
            records?.Dispose();
            bigLock?.Dispose();
            if (exception is IOException or UnauthorizedAccessException)
                throw layout.Unwritable(exception);
            throw;
        }
    }

    /// <summary>Where a store path's files really are.</summary>
    public string RealPathOf(string path) => RealStoreDir + path[StoreDir.Length..];

    /// <summary>Whether the store has the path, complete.</summary>
    /// <exception cref="StoreDatabaseException">The database can no longer be read; as for every method here.</exception>
    public bool IsValid(string path) => Records.IsValid(path);

    /// <summary>All that is recorded of a path; null when it is not valid.</summary>
    public StoreObjectInfo? QueryPathInfo(string path) => Records.Find(path);

    /// <summary>The paths that refer to it directly, itself included where it does; sorted.</summary>
    public IReadOnlyList<string> Referrers(string path) => Records.Referrers(path);

    public IReadOnlyList<string> AllValidPaths() => Records.AllValid();

    /// <summary>The valid derivations that have this path for an output; sorted.</summary>
    public IReadOnlyList<string> ValidDerivers(string path) => Records.ValidDerivers(path);

    /// <summary>The outputs of a valid derivation by name, as far as their paths are known.</summary>
    public IReadOnlyDictionary<string, string> Outputs(string derivation) => Records.Outputs(derivation);

    /// <summary>All paths needed to have these, themselves included; sorted.</summary>
    /// <exception cref="InvalidPathException">One is not valid.</exception>
    public IReadOnlyList<StoreObjectInfo> Closure(IEnumerable<string> paths)
    {
        var closure = new SortedDictionary<string, StoreObjectInfo>(StringComparer.Ordinal);
        var pending = new Stack<string>(paths);
        while (pending.TryPop(out var path))
        {
            if (closure.ContainsKey(path))
                continue;
            var info = QueryPathInfo(path) ?? throw new InvalidPathException(path);
            closure.Add(path, info);
            foreach (var reference in info.References)
                pending.Push(reference);
        }
        return [.. closure.Values];
    }

    /// <summary>The valid path whose name begins with these 32 characters; null when there is none.</summary>
    public string? PathFromHashPart(string hashPart) => Records.FirstFrom($"{StoreDir}/{hashPart}") is { } path && path.StartsWith($"{StoreDir}/{hashPart}-", StringComparison.Ordinal)
        ? path
        : null;

    /// <summary>Keeps a path, valid or not, from every collector until this is disposed of.</summary>
    /// <exception cref="PosixException">It cannot be written down.</exception>
    public Task AddTemporaryRootAsync(string path, CancellationToken cancellation = default) => _temporaryRoots.AddAsync(path, cancellation);

    /// <summary>Takes away what is where a path is to be made: it is kept from collectors, and locked.</summary>
    /// <exception cref="PosixException">It cannot be removed.</exception>
    internal async Task ClearAsync(string path, CancellationToken cancellation)
    {
        var real = RealPathOf(path);
        if (!IsValid(path))
            await _temporaryRoots.SettleAsync(path, real, cancellation);
        TreeRemoval.Remove(real);
    }

    /// <summary>Reads a derivation that is in the store.</summary>
    /// <exception cref="InvalidPathException">It is not valid.</exception>
    /// <exception cref="NixFormatException">Its file is no derivation.</exception>
    public Derivation ReadDerivation(StorePath path)
    {
        var whole = path.In(StoreDir);
        return IsValid(whole) ? ParseDerivation(path) : throw new InvalidPathException(whole);
    }

    public void Dispose()
    {
        _temporaryRoots.Dispose();
        Records.Dispose();
        _bigLock.Dispose();
    }

    /// <summary>Of a file that need not be registered yet.</summary>
    /// <exception cref="LocalStoreException">The file is no derivation.</exception>
    private Derivation ParseDerivation(StorePath path)
    {
        try
        {
            return DerivationParser.Parse(DurableFile.Read(RealPathOf(path.In(StoreDir))), path.DerivationName, StoreDir);
        }
        catch (NixFormatException fault)
        {
            throw new LocalStoreException($"error parsing derivation '{path.In(StoreDir)}': {fault.Message}", inner: fault);
        }
    }
}
