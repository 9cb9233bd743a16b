using System.Collections.Immutable;
using System.Globalization;
using Nix.Store.Daemon;

namespace Nixos.Settings;

/// <summary>Nix's settings, as far as they concern building.</summary>
public static class BuildSettingsReader
{
    const string Features = "experimental-features";

    /// <summary>They have a place of their own in the protocol.</summary>
    static readonly ImmutableArray<string> Own =
        ["keep-failed", "keep-going", "fallback", "max-jobs", "cores", "max-silent-time", "substitute"];

    /// <summary>They concern the evaluation and the program itself, say which store is meant, or are the daemon's business alone.</summary>
    static readonly ImmutableArray<string> NotOfBuilding =
    [
        "abort-on-warn", "accept-flake-config", "access-tokens", "allow-dirty", "allow-dirty-locks", "allow-import-from-derivation",
        "allow-unsafe-native-code-during-evaluation", "allowed-uris", "bash-prompt", "bash-prompt-prefix", "bash-prompt-suffix", "commit-lock-file-summary",
        "debugger-on-trace", "debugger-on-warn", "eval-attrset-update-layer-rhs-threshold", "eval-cache", "eval-profile-file", "eval-profiler",
        "eval-profiler-frequency", "eval-system", Features, "flake-registry", "ignore-try", "lint-absolute-path-literals",
        "lint-short-path-literals", "lint-url-literals", "max-call-depth", "nix-path", "plugin-files", "pure-eval", "restrict-eval", "show-trace", "store",
        "tarball-ttl", "trace-function-calls", "trace-import-from-derivation", "trace-verbose", "trust-tarballs-from-git-forges", "use-registries",
        "warn-dirty", "warn-large-path-threshold", "warn-short-path-literals",
    ];

    /// <summary>What a call asks of the daemon; null where it asks nothing, and the daemon's own settings hold.</summary>
    /// <param name="settings">What is set, of which the daemon is told what is set by more than the system's own file.</param>
    /// <param name="verbosity">How many times more is to be told than usual; may be negative.</param>
    /// <param name="timeout">The call's limit of time, where it is one of builds.</param>
    public static DaemonSettings? ForDaemon(NixSettings settings, int verbosity, TimeSpan? timeout = null)
    {
        var asked = Read(settings, settings.Overridden, verbosity, timeout);
        return asked.Others.Count == 0 && verbosity == 0 && !settings.Overridden.Keys.Any(Own.Contains) ? null : asked;
    }

    /// <summary>How this process builds itself.</summary>
    /// <inheritdoc cref="ForDaemon"/>
    public static DaemonSettings ForOwn(NixSettings settings, int verbosity, TimeSpan? timeout = null)
    {
        var asked = Read(settings, settings.All, verbosity, timeout);
        // One of them says how builds are recorded.
        return settings.Text(Features) is { } features
            ? asked with { Others = new Dictionary<string, string>(asked.Others, StringComparer.Ordinal) { [Features] = features } }
            : asked;
    }

    static DaemonSettings Read(NixSettings settings, IReadOnlyDictionary<string, string> told, int verbosity, TimeSpan? timeout)
    {
        var others = told.Where(setting => !Own.Contains(setting.Key) && !NotOfBuilding.Contains(setting.Key)).ToDictionary(StringComparer.Ordinal);
        if (timeout is { } limit)
            others["timeout"] = ((long)limit.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return new DaemonSettings
        {
            KeepFailed = settings.Is("keep-failed"),
            KeepGoing = settings.Is("keep-going"),
            TryFallback = settings.Is("fallback"),
            Verbosity = (Verbosity)Math.Clamp((int)Verbosity.Information + verbosity, (int)Verbosity.Error, (int)Verbosity.Vomit),
            MaximumJobs = settings.Count("max-jobs", 1),
            BuildCores = settings.Count("cores"),
            MaximumSilence = settings.Seconds("max-silent-time"),
            UseSubstitutes = settings.Is("substitute", otherwise: true),
            Others = others,
        };
    }
}
