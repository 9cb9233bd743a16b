using System.Collections.Immutable;
using System.IO.Enumeration;

namespace AskNix.Features;

/// <summary>Which feature a package leads to; a package may be named with a <c>*</c> in it.</summary>
internal sealed class FeaturePackages
{
    private readonly Dictionary<string, string> exact = new(StringComparer.Ordinal);
    private readonly ImmutableArray<(string Pattern, string Feature)> patterns;

    /// <exception cref="ArgumentException">Two features claim one package.</exception>
    public FeaturePackages(IEnumerable<(string Package, string Feature)> pairs)
    {
        var all = pairs.ToLookup(pair => pair.Package.Contains('*', StringComparison.Ordinal));
        foreach (var (package, feature) in all[false])
            exact.Add(package, feature);
        patterns = [.. all[true]];
    }

    public string? FeatureOf(string package) => exact.GetValueOrDefault(package)
        ?? patterns.Where(pair => FileSystemName.MatchesSimpleExpression(pair.Pattern, package, ignoreCase: false)).Select(pair => pair.Feature).FirstOrDefault();
}
