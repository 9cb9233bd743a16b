using System.Globalization;
using Nix.Formats;
using Nix.Posix;
using Nix.Store.Daemon;

namespace Nix.Store.Building;

/// <summary>How derivations are built; each has Nix's default unless it says otherwise.</summary>
public sealed record BuildSettings
{
    /// <summary>That of cache.nixos.org, which Nix trusts where nothing is set (nix.conf(5)).</summary>
    private const string OfficialKey = "cache.nixos.org-1:6NCHdD59X431o0gWypbMrAURkbJ16ZPMQFGspcDShjY=";

    /// <summary>No timer waits for longer than these 49 days.</summary>
    public static readonly TimeSpan LongestTime = TimeSpan.FromSeconds((uint.MaxValue - 1) / 1000);

    // What nobody would want to be passed over in silence: where else it is to be built, who else may, what signs it.
    private static readonly string[] s_withoutEffect = ["auto-allocate-uids", "builders", "external-builders", "min-free", "secret-key-files", "use-cgroups"];

    /// <summary>What leads a hook to the store it was called for; all else that steers a Nix it reads itself.</summary>
    private static readonly string[] s_ofStores =
    [
        "NIX_CONF_DIR", "NIX_CONFIG", "NIX_DAEMON_SOCKET_PATH", "NIX_LOG_DIR", "NIX_PATH", "NIX_REMOTE", "NIX_SSL_CERT_FILE", "NIX_STATE_DIR", "NIX_STORE_DIR",
        "NIX_USER_CONF_FILES",
    ];

    /// <summary>As a daemon would take the settings of a client, with the environment's own for the rest.</summary>
    /// <param name="settings">Null for the defaults.</param>
    /// <param name="environment">Gives a variable's value, or null: PATH, TMPDIR, and what builds with fixed outputs ask for.</param>
    /// <exception cref="BuildException">A setting has no such value.</exception>
    public static BuildSettings Of(DaemonSettings? settings, Func<string, string?> environment)
    {
        string? Text(string name) => settings?.Others.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;
        IReadOnlyCollection<string> Words(string name, IReadOnlyCollection<string> usual) =>
            [.. Text(name) is { } words ? Split(words) : usual, .. Split(Text("extra-" + name))];

        var system = Text("system") ?? BuildingMachine.System;
        return new()
        {
            Sandboxing = SandboxingOf(Text("sandbox"), mayDoWithout: Text("sandbox-fallback") is not "false"),
            SandboxPaths = SandboxPathsOf(Words("sandbox-paths", [])),
            MaxJobs = settings?.MaximumJobs ?? 1,
            Cores = settings?.BuildCores ?? 0,
            KeepsGoing = settings?.KeepGoing ?? false,
            KeepsFailed = settings?.KeepFailed ?? false,
            LongestSilence = settings?.MaximumSilence ?? TimeSpan.Zero,
            LongestBuild = TimeSpan.FromSeconds(Math.Min(Number(Text("timeout"), "timeout") ?? 0, LongestTime.TotalSeconds)),
            LongestLog = (long)Math.Min(Number(Text("max-build-log-size"), "max-build-log-size") ?? 0, long.MaxValue),
            LogLines = (int)Math.Min(Number(Text("log-lines"), "log-lines") ?? 25, int.MaxValue),
            UsersGroup = Text("build-users-group"),
            RecordsAllRealisations = Split(Text("experimental-features")).Contains("ca-derivations", StringComparer.Ordinal),
            KeepsLogs = Text("keep-build-log") is not "false",
            Platforms = new Lazy<IReadOnlyCollection<string>>(() => [system, .. Words("extra-platforms", system == BuildingMachine.System ? BuildingMachine.Others : [])]),
            Features = Words("system-features", BuildingMachine.Features),
            TrustedKeys = KeysOf(Words("trusted-public-keys", [OfficialKey])),
            BuildDir = Path.GetFullPath(Text("build-dir") ?? (environment("TMPDIR") is { Length: > 0 } directory ? directory : "/tmp")),
            SandboxBuildDir = Text("sandbox-build-dir") ?? "/build",
            AllowedImpurePaths = Words("allowed-impure-host-deps", []),
            CertificatesFile = Text("ssl-cert-file") ?? environment("NIX_SSL_CERT_FILE") ?? environment("SSL_CERT_FILE") ?? "/etc/ssl/certs/ca-certificates.crt",
            SandboxMemorySize = Text("sandbox-dev-shm-size") ?? "50%",
            SaysOldKernel = Text("impersonate-linux-26") is "true",
            FiltersCalls = Text("filter-syscalls") is not "false" && SystemCallFilter.IsKnown,
            AlwaysAllowsSubstitutes = Text("always-allow-substitutes") is "true",
            AllowsNewPrivileges = Text("allow-new-privileges") is "true",
            PreBuildHook = Text("pre-build-hook"),
            PostBuildHook = Text("post-build-hook"),
            DiffHook = Text("run-diff-hook") is "true" ? Text("diff-hook") : null,
            HookEnvironment = ChildEnvironment.Scrubbed(s_ofStores.Select(name => KeyValuePair.Create(name, environment(name)))),
            Configuration = string.Concat((settings?.Others ?? new Dictionary<string, string>()).Select(setting => $"{setting.Key} = {setting.Value}\n").Order(StringComparer.Ordinal)),
            ImpureVariables = environment,
            SearchPath = environment("PATH"),
            WithoutEffect = [.. s_withoutEffect.Where(name => Text(name) is not (null or "0" or "false"))],
        };
    }

    /// <summary>How many builds run at once; with 0 nothing is built (max-jobs).</summary>
    public int MaxJobs { get; init; } = 1;

    /// <summary>How many processors each may use; 0 leaves it to the builder (cores).</summary>
    public int Cores { get; init; }

    /// <summary>Whether all that can be built is built after something failed (keep-going).</summary>
    public bool KeepsGoing { get; init; }

    /// <summary>Whether the directories of failed builds stay (keep-failed).</summary>
    public bool KeepsFailed { get; init; }

    /// <summary>After how much silence a builder is killed; zero for never (max-silent-time).</summary>
    public TimeSpan LongestSilence { get; init; }

    /// <summary>After how long a builder is killed; zero for never (timeout).</summary>
    public TimeSpan LongestBuild { get; init; }

    /// <summary>After how many bytes of output a builder is killed; zero for never (max-build-log-size).</summary>
    public long LongestLog { get; init; }

    /// <summary>How many lines of its log a failure tells (log-lines).</summary>
    public int LogLines { get; init; } = 25;

    /// <summary>The group whose members builds run as where root builds (build-users-group); null for none: they run as whoever builds.</summary>
    public string? UsersGroup { get; init; }

    /// <summary>
    /// Whether all that derivations make is recorded, and what has a fixed output and needs others is resolved first, as Nix does with the experimental
    /// feature ca-derivations. Outputs whose paths follow from their content are built and recorded without it, too.
    /// </summary>
    public bool RecordsAllRealisations { get; init; }

    /// <summary>Whether what builders write is kept in files (keep-build-log).</summary>
    public bool KeepsLogs { get; init; } = true;

    /// <summary>Below what directory builds have theirs (build-dir).</summary>
    public string BuildDir { get; init; } = "/tmp";

    public Sandboxing Sandboxing { get; init; } = Sandboxing.WherePossible;

    /// <summary>What else a sandbox shows: where it is there, and where it really is (sandbox-paths).</summary>
    public IReadOnlyDictionary<string, string> SandboxPaths { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What a builder's directory is called in a sandbox (sandbox-build-dir).</summary>
    public string SandboxBuildDir { get; init; } = "/build";

    /// <summary>What a derivation may have of the machine in a sandbox, and all below it (allowed-impure-host-deps).</summary>
    public IReadOnlyCollection<string> AllowedImpurePaths { get; init; } = [];

    /// <summary>What a sandbox shows as the certificates of those that are believed, where it has a network; null for nothing (ssl-cert-file).</summary>
    public string? CertificatesFile { get; init; }

    /// <summary>How much memory files below /dev/shm may take there, as tmpfs(5) has it (sandbox-dev-shm-size).</summary>
    public string SandboxMemorySize { get; init; } = "50%";

    /// <summary>Whether builders are told of a kernel 2.6 (impersonate-linux-26).</summary>
    public bool SaysOldKernel { get; init; }

    /// <summary>Whether builders may neither mark files to run as their owner nor use attributes of files (filter-syscalls).</summary>
    public bool FiltersCalls { get; init; } = SystemCallFilter.IsKnown;

    /// <summary>Whether builders may become more than they are by running what is marked so (allow-new-privileges).</summary>
    public bool AllowsNewPrivileges { get; init; }

    /// <summary>Whether what others have built is looked for even where a derivation forbids that (always-allow-substitutes); here it moves only the order.</summary>
    public bool AlwaysAllowsSubstitutes { get; init; }

    /// <summary>A program that says what else a sandbox shows, run before each build in one; null for none (pre-build-hook).</summary>
    public string? PreBuildHook { get; init; }

    /// <summary>A program that is told of each build that succeeded; null for none (post-build-hook).</summary>
    public string? PostBuildHook { get; init; }

    /// <summary>A program that is shown two outputs that differ; null for none (diff-hook, with run-diff-hook).</summary>
    public string? DiffHook { get; init; }

    /// <summary>The environment of those programs.</summary>
    public IReadOnlyDictionary<string, string> HookEnvironment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What is set, as lines of nix.conf: for Nixes that hooks start.</summary>
    public string Configuration { get; init; } = "";

    /// <summary>The platforms builders can be run for; <c>builtin</c> is always one. Only who builds has the processor looked at.</summary>
    public Lazy<IReadOnlyCollection<string>> Platforms { get; init; } = new(() => [BuildingMachine.System, .. BuildingMachine.Others]);

    /// <summary>What builds may ask for (system-features).</summary>
    public IReadOnlyCollection<string> Features { get; init; } = BuildingMachine.Features;

    /// <summary>Gives a variable that a build with fixed outputs asked for; null where it is not set.</summary>
    public Func<string, string?> ImpureVariables { get; init; } = _ => null;

    /// <summary>Where programs are looked for: unshare, and what unpacks.</summary>
    public string? SearchPath { get; init; }

    /// <summary>The names of settings that were made and that building in this process does not go by.</summary>
    public IReadOnlyCollection<string> WithoutEffect { get; init; } = [];

    /// <summary>Whose signatures are believed of what comes from elsewhere (trusted-public-keys).</summary>
    public IReadOnlyCollection<NixPublicKey> TrustedKeys { get; init; } = [NixPublicKey.Parse(OfficialKey)];

    private static string[] Split(string? words) => words?.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static NixPublicKey[] KeysOf(IEnumerable<string> words)
    {
        try
        {
            return [.. words.Select(NixPublicKey.Parse)];
        }
        catch (NixFormatException fault)
        {
            throw new BuildException(BuildStatus.MiscellaneousFailure, fault.Message);
        }
    }

    private static Sandboxing SandboxingOf(string? value, bool mayDoWithout) => value switch
    {
        null => Sandboxing.WherePossible,
        "true" => mayDoWithout ? Sandboxing.WherePossible : Sandboxing.Always,
        "false" => Sandboxing.Never,
        "relaxed" => Sandboxing.Relaxed,
        _ => throw new BuildException(BuildStatus.MiscellaneousFailure, $"the setting 'sandbox' is true, false or relaxed, not '{value}'"),
    };

    private static ulong? Number(string? value, string name) => value is null ? null
        : ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new BuildException(BuildStatus.MiscellaneousFailure, $"the setting '{name}' is a number, not '{value}'");

    // A path alone is what it is outside as well; a question mark at its end says that it may be absent.
    private static Dictionary<string, string> SandboxPathsOf(IEnumerable<string> words)
    {
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            var path = word.TrimEnd('?');
            var (inside, outside) = path.IndexOf('=', StringComparison.Ordinal) is var at and > 0 ? (path[..at], path[(at + 1)..]) : (path, path);
            if (path.Length == word.Length || Path.Exists(outside))
                paths[inside] = outside;
        }
        return paths;
    }
}
