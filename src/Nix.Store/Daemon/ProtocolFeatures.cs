namespace Nix.Store.Daemon;

/// <summary>
/// What a daemon of 1.38 and this client may agree on beyond the version (worker-protocol.hh of the development version). Only what both
/// name is used.
/// </summary>
public static class ProtocolFeatures
{
    /// <summary>Outputs of builds come as store paths with signatures, not as JSON named by a hash.</summary>
    public const string RealisationWithPath = "realisation-with-path-not-hash";

    /// <summary>A garbage collection may be confined to given paths and what refers to them.</summary>
    public const string DeleteDeadSpecificReferrers = "delete-dead-specific-referrers";

    /// <summary>Everything this client can do.</summary>
    public static IReadOnlyList<string> Known { get; } = [DeleteDeadSpecificReferrers, RealisationWithPath];
}
