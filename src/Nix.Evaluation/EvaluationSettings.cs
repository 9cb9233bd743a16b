namespace Nix.Evaluation;

/// <summary>What an evaluation may do, and what it presents itself as.</summary>
public sealed record EvaluationSettings
{
    /// <summary>As Nix 2.34 without a configuration file.</summary>
    public static EvaluationSettings Default { get; } = new();

    /// <summary>How many calls may be under way at once (max-call-depth).</summary>
    public int MaximumCallDepth { get; init; } = 10_000;

    /// <summary>Whether nothing but what is named with its hash may be read (pure-eval).</summary>
    public bool IsPure { get; init; }

    /// <summary>Whether only <see cref="SearchPath"/> and the store may be read (restrict-eval).</summary>
    public bool IsRestricted { get; init; }

    /// <summary>Locations that may be read in restricted mode, with all below them (allowed-uris).</summary>
    public IReadOnlyList<string> AllowedLocations { get; init; } = [];

    /// <summary>Whether something may be built during evaluation (allow-import-from-derivation).</summary>
    public bool AllowsImportFromDerivation { get; init; } = true;

    /// <summary>Whether builtins.traceVerbose prints (trace-verbose).</summary>
    public bool TracesVerbosely { get; init; }

    /// <summary>Whether builtins.warn ends the evaluation (abort-on-warn).</summary>
    public bool AbortsOnWarning { get; init; }

    /// <summary>What is done about addresses written without quotation marks (lint-url-literals).</summary>
    public Lint UrlLiterals { get; init; }

    /// <summary>What is done about paths written from the root or the home directory (lint-absolute-path-literals).</summary>
    public Lint AbsolutePathLiterals { get; init; }

    /// <summary>What is done about relative paths written without a dot at their beginning (lint-short-path-literals).</summary>
    public Lint ShortPathLiterals { get; init; }

    /// <summary>What builtins.nixVersion says.</summary>
    public string NixVersion { get; init; } = "2.34.8";

    /// <summary>Where <c>&lt;name&gt;</c> is looked up: entries <c>path</c> or <c>prefix=path</c>, in order.</summary>
    public IReadOnlyList<string> SearchPath { get; init; } = [];

    /// <summary>What builtins.currentSystem says; null for what the host says.</summary>
    public string? System { get; init; }

    /// <summary>The files that give names of flakes a place, of the user and of the system, in the order in which they are asked.</summary>
    public IReadOnlyList<string> OwnFlakeRegistries { get; init; } = [];

    /// <summary>The registry of flakes for everybody: a location or an absolute path; empty for none (flake-registry).</summary>
    public string GlobalFlakeRegistry { get; init; } = "https://channels.nixos.org/flake-registry.json";

    /// <summary>Whether names of flakes are looked up at all (use-registries).</summary>
    public bool UsesFlakeRegistries { get; init; } = true;

    /// <summary>What forges are shown, by the host or the beginning of host and repository (access-tokens).</summary>
    public IReadOnlyDictionary<string, string> AccessTokens { get; init; } = new Dictionary<string, string>();

    /// <summary>The experimental features that are on.</summary>
    public IReadOnlySet<ExperimentalFeature> ExperimentalFeatures { get; init; } = new HashSet<ExperimentalFeature>();

    /// <summary>Whether a feature is on.</summary>
    public bool Has(ExperimentalFeature feature) => ExperimentalFeatures.Contains(feature);
}
