using System.Collections.Frozen;

namespace Nix.Evaluation;

/// <summary>The experimental features of Nix 2.34 that change nothing of what is evaluated, by the names of nix.conf.</summary>
public static class ExperimentalFeatures
{
    /// <summary>Their names.</summary>
    public static FrozenSet<string> Others { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "auto-allocate-uids", "cgroups", "configurable-impure-env", "daemon-trust-override", "external-builders", "local-overlay-store",
        "mounted-ssh-store", "nix-command", "read-only-local-store", "recursive-nix", "verified-fetches");
}
