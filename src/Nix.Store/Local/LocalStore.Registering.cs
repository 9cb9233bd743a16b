using Nix.Formats;
using Nix.Store.Daemon;

namespace Nix.Store.Local;

/// <content>What makes paths valid.</content>
public sealed partial class LocalStore
{
    /// <summary>
    /// Makes paths valid, all of them or none. Their files are complete and have their metadata, and whatever they refer to is valid or
    /// among them.
    /// </summary>
    /// <exception cref="InvalidPathException">They refer to something that is not there.</exception>
    /// <exception cref="LocalStoreException">They refer to one another in a circle, or a derivation does not say its outputs rightly.</exception>
    /// <exception cref="StoreDatabaseException">The database cannot be written.</exception>
    internal void Register(IReadOnlyCollection<StoreObjectInfo> infos)
    {
        var ordered = ReferenceOrder.Sort(infos, LocalStoreException.Circle);
        var derivations = infos
            .Select(info => StorePath.Parse(info.Info.Path, StoreDir))
            .Where(path => path.IsDerivation)
            .ToDictionary(path => path, ParseDerivation);
        var invariants = new DerivationInvariants(StoreDir, input => derivations.TryGetValue(input, out var known) ? known : ReadDerivation(input));
        foreach (var (path, derivation) in derivations)
            invariants.Check(path, derivation);
        if (_options.OptimisesWhenRegistering)
        {
            var optimiser = new StoreOptimiser(this);
            foreach (var info in infos)
                optimiser.Optimise(RealPathOf(info.Info.Path));
        }
        Records.Change(() =>
        {
            foreach (var info in ordered)
                Records.Put(info.Info);
            foreach (var (path, derivation) in derivations)
            {
                foreach (var (name, output) in derivation.Outputs)
                {
                    if (output.PathIfKnown is { } known)
                        Records.PutOutput(path.In(StoreDir), name, known.In(StoreDir));
                }
            }
            foreach (var info in ordered)
            {
                foreach (var reference in info.References)
                    Records.Refer(info.Info.Path, reference);
            }
        });
    }

    /// <summary>As <see cref="Register"/>, of files that came by other ways.</summary>
    internal void RegisterFound(IReadOnlyCollection<StoreObjectInfo> infos) =>
        Register([.. infos.Select(info => info with { Info = info.Info with { RegisteredAt = Clock.GetUtcNow() } })]);

    internal StoreObjectInfo Canonicalise(StoreObjectInfo info, bool hashes)
    {
        var real = RealPathOf(info.Info.Path);
        TreeMetadata.Canonicalise(real);
        if (!hashes)
            return info;
        var (hash, size) = ArchiveHasher.Of(real);
        return info with { Info = info.Info with { NarHash = hash.ToString(), NarSize = size } };
    }
}
