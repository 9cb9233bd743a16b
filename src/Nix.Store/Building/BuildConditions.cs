using Nix.Formats;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace Nix.Store.Building;

/// <summary>
/// Whether a derivation can be built here at all, and whether in a sandbox: known before anything is done for it (DerivationBuildingGoal::tryToBuild in
/// src/libstore/build).
/// </summary>
/// <param name="settings">What is allowed.</param>
/// <param name="store">Where it is built.</param>
/// <param name="sandbox">The sandbox that can be had; null for none.</param>
internal sealed class BuildConditions(BuildSettings settings, LocalStore store, Sandbox? sandbox)
{
    /// <summary>What building is called that makes outputs whose paths follow from their content.</summary>
    private static readonly string[] s_floating = ["ca-derivations"];

    /// <summary>Whether this machine can: known before there is a place for a builder.</summary>
    /// <exception cref="BuildException">It cannot.</exception>
    internal void CheckMachine(StorePath derivation, BuildAttributes attributes)
    {
        string[] features = [.. attributes.RequiredFeatures, .. attributes.IsFloating ? s_floating : []];
        // Whoever writes such a derivation wants it built: no setting is needed for that.
        string[] available = [.. settings.Features, .. attributes.IsFloating || settings.RecordsAllRealisations ? s_floating : []];
        var reasons = settings.MaxJobs > 0 ? "" :
            "\nReason: local builds are disabled (max-jobs = 0)\nHint: set 'max-jobs' to a non-zero value to enable local builds, or configure remote builders via 'builders'";
        // Builtin builders run anywhere, and nothing else runs on what is called so.
        if (attributes.Builtin is null && !settings.Platforms.Value.Contains(attributes.Platform))
            reasons += $"\nReason: platform mismatch\nRequired system: '{attributes.Platform}'\nCurrent system: '{settings.Platforms.Value.First()}'";
        if (!features.All(available.Contains))
            reasons += $"\nReason: missing system features\nRequired features: {Set(features)}\nAvailable features: {Set(available)}";
        if (reasons.Length > 0)
            throw new BuildException(BuildStatus.InputRejected, $"Cannot build '{derivation.In(store.StoreDir)}'.{reasons}");

        static string Set(IEnumerable<string> words) => $"{{{string.Join(", ", words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}}}";
    }

    /// <summary>Whether the settings allow it what it asks for.</summary>
    /// <exception cref="BuildRequestException">They do not, and nothing else is to be built either.</exception>
    internal void CheckWishes(StorePath derivation, BuildAttributes attributes)
    {
        var path = derivation.In(store.StoreDir);
        if (attributes.WantsNoSandbox && settings.Sandboxing is Sandboxing.Always or Sandboxing.WherePossible)
            throw new BuildRequestException($"derivation '{path}' has '__noChroot' set, but that's not allowed when 'sandbox' is 'true'");
        var isSandboxed = SandboxFor(attributes) is not null;
        if (isSandboxed && attributes.ImpurePaths.FirstOrDefault(wanted => !MayBeSeen(wanted)) is { } forbidden)
            throw new BuildRequestException($"derivation '{path}' requested impure path '{forbidden}', but it was not in allowed-impure-host-deps");
        if (attributes.RequiredFeatures.Contains("uid-range", StringComparer.Ordinal))
        {
            throw new BuildRequestException(isSandboxed
                ? "feature 'uid-range' requires the setting 'auto-allocate-uids' to be enabled"
                : "feature 'uid-range' is only supported in sandboxed builds");
        }
    }

    /// <summary>The sandbox its builder runs in, unless the settings let this one do without; null for none.</summary>
    internal Sandbox? SandboxFor(BuildAttributes attributes) =>
        attributes.Builtin is not null
        || settings.Sandboxing is Sandboxing.Relaxed && (attributes.WantsNoSandbox || attributes.MayDependOnNetwork) && store.RealStoreDir == store.StoreDir
            ? null
            : sandbox;

    private bool MayBeSeen(string wanted)
    {
        var path = Path.GetFullPath(wanted, "/");
        return settings.AllowedImpurePaths.Any(allowed => path == allowed || path.StartsWith(allowed.TrimEnd('/') + '/', StringComparison.Ordinal));
    }
}
