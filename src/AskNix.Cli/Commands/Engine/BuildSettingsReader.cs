using System.Collections.Immutable;
using System.Globalization;
using AskNix.Errors;
using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine;

/// <summary>Nix's settings, as far as they concern building.</summary>
internal static class BuildSettingsReader
{
    /// <summary>They have a place of their own in the protocol.</summary>
    private static readonly ImmutableArray<string> Own =
        ["keep-failed", "keep-going", "fallback", "max-jobs", "cores", "max-silent-time", "substitute"];

    /// <summary>They concern the evaluation, or say which store is meant.</summary>
    private static readonly ImmutableArray<string> NotOfBuilding =
    [
        "store", "pure-eval", "restrict-eval", "trace-verbose", "abort-on-warn", "max-call-depth", "eval-system", "allow-import-from-derivation",
        "lint-url-literals", "lint-absolute-path-literals", "lint-short-path-literals", "tarball-ttl",
    ];

    /// <summary>What a call asks of the daemon; null where it asks nothing, and the daemon's own settings hold.</summary>
    /// <exception cref="AskNixException">A value is none.</exception>
    public static DaemonSettings? Read(EvaluationArguments arguments, bool limitsBuilds = false)
    {
        var settings = arguments.Settings;
        var others = settings.Where(setting => !Own.Contains(setting.Key) && !NotOfBuilding.Contains(setting.Key)).ToDictionary(StringComparer.Ordinal);
        if (limitsBuilds && arguments.Timeout is { } limit)
            others["timeout"] = ((long)limit.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (others.Count == 0 && arguments.Verbosity == 0 && !settings.Keys.Any(Own.Contains))
            return null;
        bool Is(string name, bool otherwise = false) => settings.TryGetValue(name, out var value) ? value is "true" or "yes" or "1" : otherwise;
        int Number(string name, int otherwise) => !settings.TryGetValue(name, out var value) ? otherwise
            : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw new AskNixException(ErrorCode.BadUsage, $"The option {name} has no value '{value}'.", "It is a number.");
        return new DaemonSettings
        {
            KeepFailed = Is("keep-failed"),
            KeepGoing = Is("keep-going"),
            TryFallback = Is("fallback"),
            Verbosity = Verbosity.Information + arguments.Verbosity,
            MaximumJobs = settings.GetValueOrDefault("max-jobs") is "auto" ? Environment.ProcessorCount : Number("max-jobs", 1),
            BuildCores = Number("cores", 0),
            MaximumSilence = TimeSpan.FromSeconds(Number("max-silent-time", 0)),
            UseSubstitutes = Is("substitute", otherwise: true),
            Others = others,
        };
    }
}
