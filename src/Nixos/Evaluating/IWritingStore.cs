using Nix.Evaluation.Hosting;
using Nix.Formats;
using Nix.Store.Daemon;

namespace Nixos.Evaluating;

/// <summary>A store that an evaluation writes to and builds in. What it wrote or used is kept from the garbage collector until it is disposed of.</summary>
public interface IWritingStore : IEvaluationStore, IDisposable
{
    /// <summary>Comes back when all that was added is written.</summary>
    /// <exception cref="HostException">It could not be.</exception>
    void Finish();

    /// <summary>What would be built and fetched to have these.</summary>
    /// <exception cref="HostException">The store does not answer.</exception>
    MissingPaths Missing(IReadOnlyList<DerivedPath> paths);

    /// <summary>Builds or fetches; returns when all of it is there.</summary>
    /// <exception cref="HostException">Something could not be built.</exception>
    void Build(IReadOnlyList<DerivedPath> paths, BuildMode mode);

    /// <summary>Builds or fetches, and says of each how it went.</summary>
    /// <exception cref="HostException">The store does not answer.</exception>
    IReadOnlyList<BuildOutcome> BuildWithResults(IReadOnlyList<DerivedPath> paths, BuildMode mode);

    /// <summary>The outputs of a derivation by name; null for one whose path is not known before it is built.</summary>
    /// <exception cref="HostException">The store has no such derivation.</exception>
    IReadOnlyDictionary<string, string?> Outputs(string derivation);

    /// <summary>Keeps a path from the garbage collector.</summary>
    /// <exception cref="HostException">The store does not answer.</exception>
    void Keep(StorePath path);

    /// <summary>Has a link outside the store, made already, known as a root.</summary>
    /// <exception cref="HostException">The store refuses.</exception>
    void AddIndirectRoot(string link);
}
