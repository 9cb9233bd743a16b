using System.Collections.Immutable;

namespace AskNix.Understanding.Names;

/// <summary>The features asked for most, with the options they stand for, from <c>Data/features.tsv</c>: enough until the catalogue's own are read.</summary>
public sealed class StarterFeatures : IFeatureNames
{
    readonly Dictionary<string, string> _byKey = new(StringComparer.Ordinal);
    readonly Dictionary<string, ImmutableSortedDictionary<string, string>> _options = new(StringComparer.Ordinal);

    public StarterFeatures()
    {
        foreach (var columns in DataLines.Read("AskNix.features.tsv"))
        {
            _options[columns[0]] = (columns.Length > 2 ? columns[2] : "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(option => option.Split('=', 2, StringSplitOptions.TrimEntries))
                .ToImmutableSortedDictionary(sides => sides[0], sides => sides[1], StringComparer.Ordinal);
            _byKey.TryAdd(NameKey.Of(columns[0]), columns[0]);
            foreach (var alias in DataLines.Parts(columns, 1))
                _byKey.TryAdd(NameKey.Of(alias), columns[0]);
        }
    }

    public string? Resolve(string words) => NameKey.Of(words) is { Length: > 0 } key ? _byKey.GetValueOrDefault(key) : null;

    public ImmutableSortedDictionary<string, string> OptionsOf(string feature) =>
        _options.GetValueOrDefault(feature, ImmutableSortedDictionary<string, string>.Empty);
}
