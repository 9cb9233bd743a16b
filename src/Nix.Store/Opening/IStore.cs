using Nix.Store.Daemon;

namespace Nix.Store.Opening;

/// <summary>
/// A store that can be changed: through a daemon (<see cref="DaemonStore"/>) or by an engine of our own. What a long operation tells
/// meanwhile goes to its <c>report</c>, in order, on whatever thread it comes.
/// </summary>
public interface IStore : IStoreReader
{
    /// <summary>Adds something whose path follows from its content. It is kept from the collector until this store is disposed of.</summary>
    /// <returns>What is recorded of it.</returns>
    Task<StoreObjectInfo> AddAsync(AddToStore request, CancellationToken cancellation = default);

    /// <summary>Adds many paths with all that is recorded of them; each must come after what it refers to.</summary>
    /// <param name="sources">The paths; hash and size are checked.</param>
    /// <param name="repair">Write them even if they are there.</param>
    /// <param name="skipSignatures">Take them without a signature by a trusted key, where this user may say so.</param>
    /// <param name="cancellation">Gives up; what came whole before stays.</param>
    Task AddManyAsync(
        IReadOnlyCollection<StoreObjectSource> sources, bool repair = false, bool skipSignatures = false, CancellationToken cancellation = default);

    /// <summary>Builds or fetches; returns when all of it is there.</summary>
    Task BuildAsync(
        IReadOnlyCollection<DerivedPath> paths, BuildMode mode = BuildMode.Normal, Action<DaemonEvent>? report = null, CancellationToken cancellation = default);

    /// <summary>Builds or fetches, and says of each how it went; a failed build is an answer, not an error.</summary>
    Task<IReadOnlyList<BuildOutcome>> BuildWithResultsAsync(
        IReadOnlyCollection<DerivedPath> paths, BuildMode mode = BuildMode.Normal, Action<DaemonEvent>? report = null, CancellationToken cancellation = default);

    /// <summary>What would be built and fetched to have these.</summary>
    Task<MissingPaths> MissingAsync(IReadOnlyCollection<DerivedPath> paths, CancellationToken cancellation = default);

    /// <summary>Makes a path valid by fetching it from a cache, if it is not already.</summary>
    Task EnsureAsync(string path, Action<DaemonEvent>? report = null, CancellationToken cancellation = default);

    /// <summary>Writes the archive (NAR) of a valid path to a stream.</summary>
    Task WriteArchiveAsync(string path, Stream target, CancellationToken cancellation = default);

    /// <summary>Keeps a path from the collector until this store is disposed of; it need not be valid yet.</summary>
    Task AddTemporaryRootAsync(string path, CancellationToken cancellation = default);

    /// <summary>Registers a link outside the store, made already, as a root.</summary>
    Task AddIndirectRootAsync(string link, CancellationToken cancellation = default);

    /// <summary>All roots of the collector: links, running processes and temporary ones.</summary>
    Task<IReadOnlyList<DaemonRoot>> RootsAsync(CancellationToken cancellation = default);

    /// <summary>Collects garbage, or says what would be collected.</summary>
    Task<GarbageCollected> CollectGarbageAsync(CollectGarbage request, Action<DaemonEvent>? report = null, CancellationToken cancellation = default);

    /// <summary>Checks the store; see <see cref="VerifyStore"/>.</summary>
    /// <returns>Whether errors remain.</returns>
    Task<bool> VerifyAsync(VerifyStore request, Action<DaemonEvent>? report = null, CancellationToken cancellation = default);

    /// <summary>Makes equal files of the store one by hard links.</summary>
    Task OptimiseAsync(Action<DaemonEvent>? report = null, CancellationToken cancellation = default);
}
