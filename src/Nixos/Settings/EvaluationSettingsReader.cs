using Nix.Evaluation;
using Nix.Store;
using Nixos.Machines;

namespace Nixos.Settings;

/// <summary>Nix's settings, as far as they concern an evaluation.</summary>
/// <param name="environment">The environment variables.</param>
/// <param name="reader">What knows where the system's and the user's files are.</param>
/// <param name="warn">Takes what Nix would warn of.</param>
public sealed class EvaluationSettingsReader(IReadOnlyDictionary<string, string> environment, NixSettingsReader reader, Action<string> warn)
{
    /// <summary>The settings of a call; what nobody says is as in Nix.</summary>
    /// <param name="settings">What files, environment and options set.</param>
    /// <param name="searchPath">The entries of -I.</param>
    /// <param name="directories">Where the store is: the channels of root are beside it.</param>
    /// <exception cref="NixSettingsException">One of them has a value that it cannot have.</exception>
    public EvaluationSettings Read(NixSettings settings, IEnumerable<string> searchPath, StoreDirectories directories)
    {
        var isPure = settings.Is("pure-eval");
        var isRestricted = settings.Is("restrict-eval");
        return new EvaluationSettings
        {
            MaximumCallDepth = Math.Min(settings.Count("max-call-depth", 10_000), int.MaxValue - 1),
            IsPure = isPure,
            IsRestricted = isRestricted,
            AllowedLocations = settings.Words("allowed-uris"),
            AllowsImportFromDerivation = settings.Is("allow-import-from-derivation", otherwise: true),
            TracesVerbosely = settings.Is("trace-verbose"),
            AbortsOnWarning = settings.Is("abort-on-warn"),
            System = settings.Text("eval-system") is { Length: > 0 } evalSystem ? evalSystem : settings.Text("system"),
            SearchPath = isPure ? [] : [.. searchPath.Concat(SearchPath(settings)).Concat(isRestricted ? [] : Channels(settings, directories)).Select(Absolute)],
            UrlLiterals = LintOf(settings, "lint-url-literals"),
            AbsolutePathLiterals = LintOf(settings, "lint-absolute-path-literals"),
            ShortPathLiterals = LintOf(settings, "lint-short-path-literals"),
            ExperimentalFeatures = Features(settings.Words("experimental-features")),
            OwnFlakeRegistries = [Path.Combine(reader.UserDirectories[0], "registry.json"), Path.Combine(reader.SystemDirectory, "registry.json")],
            GlobalFlakeRegistry = settings.Text("flake-registry") ?? EvaluationSettings.Default.GlobalFlakeRegistry,
            AccessTokens = settings.Words("access-tokens").Select(static pair => pair.Split('=', 2)).Where(static pair => pair.Length == 2)
                .ToDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal),
            UsesFlakeRegistries = settings.Is("use-registries", otherwise: true),
        };
    }

    /// <summary>NIX_PATH holds over nix.conf, an option over both.</summary>
    IEnumerable<string> SearchPath(NixSettings settings) => settings.Text("nix-path") is not null
        ? settings.Words("nix-path")
        : NixSearchPath.Parse(environment.GetValueOrDefault("NIX_PATH", "")).Entries;

    /// <summary>What comes after all that is set, as far as it is there (the manual's NIX_PATH).</summary>
    IEnumerable<string> Channels(NixSettings settings, StoreDirectories directories)
    {
        var home = environment.GetValueOrDefault("HOME", "/");
        var state = environment.GetValueOrDefault("XDG_STATE_HOME") is { Length: > 0 } named ? named : Path.Combine(home, ".local/state");
        var own = settings.Is("use-xdg-base-directories") ? Path.Combine(state, "nix/defexpr/channels") : Path.Combine(home, ".nix-defexpr/channels");
        var root = Path.Combine(directories.ProfilesDir, "per-user/root/channels");
        string[] entries = [own, $"nixpkgs={root}/nixpkgs", root];
        return entries.Where(entry => Path.Exists(PathOf(entry)));
    }

    // A relative path is meant from the current directory; what names a place elsewhere has a colon.
    static string Absolute(string entry)
    {
        var path = PathOf(entry);
        return path.Length == 0 || path[0] == '/' || path.Contains(':', StringComparison.Ordinal) ? entry : entry[..^path.Length] + Path.GetFullPath(path);
    }

    static string PathOf(string entry) => entry[(entry.IndexOf('=', StringComparison.Ordinal) + 1)..];

    static Lint LintOf(NixSettings settings, string name) => settings.Text(name) is not { } value ? Lint.Ignore
        : value is "ignore" or "warn" or "fatal" ? Enum.Parse<Lint>(value, ignoreCase: true)
        : throw new NixSettingsException($"the setting '{name}' has no value '{value}': it is ignore, warn or fatal");

    HashSet<ExperimentalFeature> Features(IEnumerable<string> words)
    {
        var features = new HashSet<ExperimentalFeature>();
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            if (Enum.TryParse<ExperimentalFeature>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var feature))
                features.Add(feature);
            else if (!ExperimentalFeatures.Others.Contains(word))
                warn($"unknown experimental feature '{word}'");
        }

        if (features.Contains(ExperimentalFeature.Flakes))
            features.Add(ExperimentalFeature.FetchTree);
        return features;
    }
}
