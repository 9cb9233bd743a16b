using Nix.Formats;
using Nix.Store.Local;

namespace Nix.Store.Building;

/// <summary>
/// What the outputs of derivations are whose paths are known only once they are built: it is recorded by a hash of the derivation, as Nix does where
/// ca-derivations is enabled (LocalStore::registerDrvOutput). For several tasks at once.
/// </summary>
internal sealed class Realisations(LocalStore store)
{
    private readonly DerivationHashes _hashes = new(store.StoreDir, store.ReadDerivation);
    private readonly Lock _lock = new();

    /// <summary>The path of an output, valid or not: the one its derivation says, else the one recorded; null where there is none.</summary>
    internal string? PathOf(Derivation derivation, string output)
    {
        if (derivation.Outputs[output].PathIfKnown is { } known)
            return known.In(store.StoreDir);
        // What may be another each time is never there already.
        return derivation.Outputs[output] is DerivationOutput.Impure ? null : store.Records.Realisation(KeyOf(derivation), output);
    }

    /// <summary>Records what a derivation has made, where its paths do not say it, or others are recorded as well.</summary>
    /// <param name="derivation">The derivation.</param>
    /// <param name="outputs">The paths of its outputs.</param>
    /// <param name="always">Whether it is recorded in any case.</param>
    internal void Put(Derivation derivation, IReadOnlyDictionary<string, string> outputs, bool always = false)
    {
        if (derivation.Outputs.Values.Any(output => output is DerivationOutput.Impure))
            return;
        var isKnown = derivation.Outputs.Values.All(output => output.PathIfKnown is not null);
        if (!isKnown || always || store.Records.HasRealisations())
            store.Records.PutRealisations(KeyOf(derivation), outputs);
    }

    private string KeyOf(Derivation derivation)
    {
        lock (_lock)
            return $"sha256:{Convert.ToHexStringLower(_hashes.RealisationDigest(derivation))}";
    }
}
