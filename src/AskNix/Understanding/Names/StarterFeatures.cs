using System.Collections.Immutable;

namespace AskNix.Understanding.Names;

/// <summary>The features asked for most, with the options they stand for, from <c>Data/features.tsv</c>: enough until the catalogue's own are read.</summary>
public sealed class StarterFeatures : IFeatureNames
{
    readonly NameTable _table = new("AskNix.features.tsv", ',', NameKey.Write);

    public string? Resolve(string words) => _table.Find(words) is { } row ? _table.Text(row, 0) : null;

    public (string Feature, double Likeness)? Describe(string need) => null;

    public ImmutableSortedDictionary<string, string> OptionsOf(string feature) =>
        _table.Find(feature) is { } row && _table.Text(row, 0) == feature
            ? _table.Text(row, 2).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(option => option.Split('=', 2, StringSplitOptions.TrimEntries))
                .ToImmutableSortedDictionary(sides => sides[0], sides => sides[1], StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, string>.Empty;
}
