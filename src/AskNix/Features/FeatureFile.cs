using System.Collections.Immutable;

namespace AskNix.Features;

/// <summary>A feature as its data file holds it; a list that is empty is left out there.</summary>
internal sealed class FeatureFile
{
    public string Name { get; set; } = "";

    public string Summary { get; set; } = "";

    public string[] Names { get; set; } = [];

    public SortedDictionary<string, string> Options { get; set; } = [];

    public string[] Groups { get; set; } = [];

    public string[] Packages { get; set; } = [];

    public string[] Conflicts { get; set; } = [];

    public string[] Asks { get; set; } = [];

    public string[] Notes { get; set; } = [];

    public string[] Check { get; set; } = [];

    public string[] DeclaredIn { get; set; } = [];

    public Feature ToFeature() => new(
        Name, Summary, [.. Names], Options.ToImmutableSortedDictionary(StringComparer.Ordinal), [.. Groups], [.. Packages], [.. Conflicts], [.. Asks],
        [.. Notes], [.. Check], [.. DeclaredIn]);
}
