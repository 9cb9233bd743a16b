using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Enumeration;

namespace AskNix.Features;

/// <summary>
/// What is asked of all features at once: their names, their options, and the packages they stand for. It is made from the data files
/// and shipped beside them, so that no sentence has to open each of them.
/// </summary>
internal sealed class FeatureIndex
{
    private readonly FrozenDictionary<string, string> names;
    private readonly FrozenDictionary<string, ImmutableSortedDictionary<string, string>> options;
    private readonly FrozenDictionary<string, string> insteadOf;
    private readonly FrozenDictionary<string, string> offeredFor;
    private readonly ImmutableArray<(string Pattern, string Feature)> patterns;

    private FeatureIndex(ImmutableArray<string[]> rows)
    {
        Names = [.. rows.Select(row => row[0])];

        // A short name is always its own feature, whatever another one is also called.
        var byKey = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
            byKey.TryAdd(FeatureKey.Of(row[0]), row[0]);
        foreach (var row in rows)
        {
            foreach (var name in Parts(row[1]))
                byKey.TryAdd(FeatureKey.Of(name), row[0]);
        }

        names = byKey.ToFrozenDictionary(StringComparer.Ordinal);
        options = rows.ToFrozenDictionary(row => row[0], row => Options(row[2]), StringComparer.Ordinal);
        var packages = rows.SelectMany(row => row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(package => (Package: package, Feature: row[0]))).ToArray();
        insteadOf = packages.Where(pair => !pair.Package.Contains('*', StringComparison.Ordinal)).ToFrozenDictionary(pair => pair.Package, pair => pair.Feature, StringComparer.Ordinal);
        patterns = [.. packages.Where(pair => pair.Package.Contains('*', StringComparison.Ordinal))];
        offeredFor = rows.SelectMany(row => row[4].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(package => KeyValuePair.Create(package, row[0])))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>All features, by name.</summary>
    public ImmutableArray<string> Names { get; }

    public static FeatureIndex Read(TextReader text)
    {
        var rows = ImmutableArray.CreateBuilder<string[]>();
        while (text.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] is not '#')
                rows.Add(line.Split('\t'));
        }

        return new FeatureIndex(rows.ToImmutable());
    }

    /// <summary>The row of a feature, as its data file gives it.</summary>
    public static string Row(Feature feature) => string.Join(
        '\t',
        feature.Name,
        string.Join("; ", feature.Names),
        string.Join("; ", feature.Options.Select(option => $"{option.Key} = {option.Value}")),
        string.Join(' ', feature.InsteadOf),
        string.Join(' ', feature.OfferedFor));

    public string? Resolve(string key) => names.GetValueOrDefault(key);

    public ImmutableSortedDictionary<string, string>? OptionsOf(string feature) => options.GetValueOrDefault(feature);

    /// <summary>The feature that is meant by a package that does not work well by itself.</summary>
    public string? InsteadOf(string package) => insteadOf.GetValueOrDefault(package)
        ?? patterns.Where(pair => FileSystemName.MatchesSimpleExpression(pair.Pattern, package, ignoreCase: false)).Select(pair => pair.Feature).FirstOrDefault();

    /// <summary>The feature that may be meant by a package that is useful by itself too.</summary>
    public string? OfferedFor(string package) => offeredFor.GetValueOrDefault(package);

    private static string[] Parts(string text) => text.Split("; ", StringSplitOptions.RemoveEmptyEntries);

    private static ImmutableSortedDictionary<string, string> Options(string text) =>
        Parts(text).Select(part => part.Split(" = ", 2)).ToImmutableSortedDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
}
