using System.Globalization;
using AskNix.Errors;
using Nix.Evaluation;
using Nixos.Machines;

namespace AskNix.Cli.Commands.Engine;

/// <summary>Nix's settings, as far as they concern an evaluation.</summary>
internal static class EvaluationSettingsReader
{
    /// <summary>The settings of a call; what it does not say is as in Nix.</summary>
    public static EvaluationSettings Read(EvaluationArguments arguments, IReadOnlyDictionary<string, string> environment)
    {
        var settings = arguments.Settings;
        bool Is(string name, bool otherwise = false) => settings.TryGetValue(name, out var value) ? value is "true" or "yes" or "1" : otherwise;
        Lint LintOf(string name) => !settings.TryGetValue(name, out var value) ? Lint.Ignore
            : value is "ignore" or "warn" or "fatal" ? Enum.Parse<Lint>(value, ignoreCase: true)
            : throw new AskNixException(ErrorCode.BadUsage, $"The option {name} has no value '{value}'.", "It is ignore, warn or fatal.");
        return new EvaluationSettings
        {
            MaximumCallDepth = settings.TryGetValue("max-call-depth", out var depth) ? int.Parse(depth, NumberStyles.None, CultureInfo.InvariantCulture) : 10_000,
            IsPure = Is("pure-eval"),
            IsRestricted = Is("restrict-eval"),
            AllowsImportFromDerivation = Is("allow-import-from-derivation", otherwise: true),
            TracesVerbosely = Is("trace-verbose"),
            AbortsOnWarning = Is("abort-on-warn"),
            System = settings.GetValueOrDefault("eval-system") is { Length: > 0 } evalSystem ? evalSystem : settings.GetValueOrDefault("system"),
            SearchPath = [.. arguments.SearchPath.Concat(NixSearchPath.Parse(environment.GetValueOrDefault("NIX_PATH", "")).Entries).Select(Absolute)],
            UrlLiterals = LintOf("lint-url-literals"),
            AbsolutePathLiterals = LintOf("lint-absolute-path-literals"),
            ShortPathLiterals = LintOf("lint-short-path-literals"),
            ExperimentalFeatures = Features(settings),
        };
    }

    // A relative path is meant from the current directory; what names a place elsewhere has a colon.
    private static string Absolute(string entry)
    {
        var path = entry[(entry.IndexOf('=', StringComparison.Ordinal) + 1)..];
        return path.Length == 0 || path[0] == '/' || path.Contains(':', StringComparison.Ordinal) ? entry : entry[..^path.Length] + Path.GetFullPath(path);
    }

    private static HashSet<ExperimentalFeature> Features(Dictionary<string, string> settings)
    {
        var words = string.Join(' ', settings.Where(setting => setting.Key.EndsWith("experimental-features", StringComparison.Ordinal)).Select(setting => setting.Value));
        var features = new HashSet<ExperimentalFeature>();
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Enum.TryParse<ExperimentalFeature>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var feature))
                features.Add(feature);
        }

        if (features.Contains(ExperimentalFeature.Flakes))
            features.Add(ExperimentalFeature.FetchTree);
        return features;
    }
}
