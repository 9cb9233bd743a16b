namespace Nix.Store.Daemon;

/// <summary>
/// How the daemon is to work for this client. It decides which of them an untrusted user may change: see
/// <see cref="DaemonPeer.IgnoredSettings"/>. Without any, its own nix.conf holds.
/// </summary>
public sealed record DaemonSettings
{
    /// <summary>Leave the folders of failed builds.</summary>
    public bool KeepFailed { get; init; }

    /// <summary>Go on with what does not need what failed.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>Build what a cache has but cannot deliver.</summary>
    public bool TryFallback { get; init; }

    /// <summary>Which messages are sent.</summary>
    public Verbosity Verbosity { get; init; } = Verbosity.Information;

    /// <summary>Builds at once on this machine; 0 builds nothing here.</summary>
    public int MaximumJobs { get; init; } = 1;

    /// <summary>After how much silence a build is stopped; zero for never. Whole seconds.</summary>
    public TimeSpan MaximumSilence { get; init; }

    /// <summary>Cores for each build; 0 for all.</summary>
    public int BuildCores { get; init; }

    /// <summary>Fetch from caches.</summary>
    public bool UseSubstitutes { get; init; } = true;

    /// <summary>Other settings by their names in nix.conf.</summary>
    public IReadOnlyDictionary<string, string> Others { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
