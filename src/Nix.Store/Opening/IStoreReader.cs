using Nix.Store.Daemon;

namespace Nix.Store.Opening;

/// <summary>
/// Questions to a store that change nothing, whoever answers them: its records (<see cref="DatabaseStore"/>), a daemon
/// (<see cref="DaemonStore"/>) or an engine of our own. Paths are whole paths. One caller at a time, unless the implementation says more.
/// </summary>
/// <remarks>Every method throws <see cref="StoreException"/> where the store cannot be asked.</remarks>
public interface IStoreReader : IDisposable
{
    /// <summary>Where its objects are, as their paths are written.</summary>
    string StoreDirectory { get; }

    /// <summary>Whether the store has the path, complete.</summary>
    ValueTask<bool> IsValidAsync(string path, CancellationToken cancellation = default);

    /// <summary>Those of the paths that are valid, in the order given.</summary>
    ValueTask<IReadOnlyList<string>> ValidPathsAsync(IReadOnlyCollection<string> paths, CancellationToken cancellation = default);

    /// <summary>Every valid path, sorted.</summary>
    ValueTask<IReadOnlyList<string>> AllValidPathsAsync(CancellationToken cancellation = default);

    /// <summary>What is recorded of each, in the order given; null for one that is not valid.</summary>
    ValueTask<IReadOnlyList<StoreObjectInfo?>> InfosAsync(IReadOnlyCollection<string> paths, CancellationToken cancellation = default);

    /// <summary>All paths needed to have these, themselves included, with what is recorded of each; sorted by path.</summary>
    /// <exception cref="InvalidPathException">One is not valid.</exception>
    ValueTask<IReadOnlyList<StoreObjectInfo>> ClosureAsync(IReadOnlyCollection<string> paths, CancellationToken cancellation = default);

    /// <summary>The valid paths that refer to this one directly, itself included where it does; sorted. Empty for one that is not valid.</summary>
    ValueTask<IReadOnlyList<string>> ReferrersAsync(string path, CancellationToken cancellation = default);

    /// <summary>The valid derivations that have this path for an output; sorted.</summary>
    ValueTask<IReadOnlyList<string>> ValidDeriversAsync(string path, CancellationToken cancellation = default);

    /// <summary>The outputs of a valid derivation by name, whether valid or not; those whose paths are not known before they are built are null or absent.</summary>
    /// <exception cref="StoreException">The derivation is not valid.</exception>
    ValueTask<IReadOnlyDictionary<string, string?>> OutputsAsync(string derivation, CancellationToken cancellation = default);

    /// <summary>The valid path whose name begins with these 32 characters; null when there is none.</summary>
    ValueTask<string?> PathFromHashPartAsync(string hashPart, CancellationToken cancellation = default);
}
