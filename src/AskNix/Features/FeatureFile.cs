using System.Collections.Immutable;

namespace AskNix.Features;

/// <summary>A feature as its data file holds it; a list that is empty is left out there.</summary>
internal sealed class FeatureFile
{
    public string Name { get; set; } = "";

    public string Area { get; set; } = "";

    public string Summary { get; set; } = "";

    public string[] Names { get; set; } = [];

    public string[] Said { get; set; } = [];

    public SortedDictionary<string, string> Options { get; set; } = [];

    public SortedDictionary<string, string> Needs { get; set; } = [];

    public string[] Groups { get; set; } = [];

    public string[] Packages { get; set; } = [];

    public string[] InsteadOf { get; set; } = [];

    public string[] OfferedFor { get; set; } = [];

    public string[] Conflicts { get; set; } = [];

    public FeatureQuestion[] Asks { get; set; } = [];

    public string? Since { get; set; }

    public string? Until { get; set; }

    public string? Instead { get; set; }

    public string? Gpu { get; set; }

    public string? Cpu { get; set; }

    public string[] Notes { get; set; } = [];

    public string[] Check { get; set; } = [];

    public SortedDictionary<string, string> Listens { get; set; } = [];

    public SortedDictionary<string, DeclaredOption> Declared { get; set; } = [];

    public SortedDictionary<string, string> Formerly { get; set; } = [];

    public Feature ToFeature() => new(
        Name, Area, Summary, [.. Names], [.. Said], Sorted(Options), Sorted(Needs), [.. Groups], [.. Packages], [.. InsteadOf], [.. OfferedFor], [.. Conflicts], [.. Asks],
        new FeatureConditions(Since, Until, Instead, Gpu, Cpu), [.. Notes], [.. Check], Sorted(Listens), Sorted(Declared), Sorted(Formerly));

    private static ImmutableSortedDictionary<string, T> Sorted<T>(IDictionary<string, T> values) => values.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
