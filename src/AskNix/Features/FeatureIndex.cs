using System.Collections.Immutable;
using AskNix.Understanding.Names;

namespace AskNix.Features;

/// <summary>
/// What is looked up of all features at once: their names, their options, and the packages they stand for. It is made from the data files
/// and shipped beside them, so that no sentence has to open each of them.
/// </summary>
internal sealed class FeatureIndex
{
    // A semicolon right behind a value is the value's own.
    private const string BetweenOptions = " ; ";

    private readonly NameTable table = new("features/index.tsv", ';', FeatureKey.Write);
    private readonly Lazy<AskedPhrases> said = new(() => new AskedPhrases(AskedFile.Shipped("features")));
    private readonly Lazy<FeaturePackages> insteadOf;
    private readonly Lazy<FeaturePackages> offeredFor;

    public FeatureIndex()
    {
        insteadOf = new Lazy<FeaturePackages>(() => new FeaturePackages(Packages(3)));
        offeredFor = new Lazy<FeaturePackages>(() => new FeaturePackages(Packages(4)));
    }

    /// <summary>All features, by name.</summary>
    public IEnumerable<string> Names => table.Rows.Select(row => table.Text(row, 0));

    /// <summary>The row of a feature, as its data file gives it.</summary>
    public static string Row(Feature feature) => string.Join(
        '\t',
        feature.Name,
        string.Join("; ", feature.Names),
        string.Join(BetweenOptions, feature.Options.Select(option => $"{option.Key} = {option.Value}")),
        string.Join(' ', feature.InsteadOf),
        string.Join(' ', feature.OfferedFor),
        string.Join(' ', feature.Listens.Keys));

    /// <summary>The feature that goes by these words. A short name is always its own feature, whatever another one is also called.</summary>
    public string? Resolve(string words) => table.Find(words) is { } row ? table.Text(row, 0) : null;

    /// <summary>The feature that does what is described, and how like that is to what people say for it.</summary>
    public (string Feature, double Likeness)? Describe(string need) => said.Value.Best(need);

    /// <summary>The features nearest to what is described.</summary>
    public IReadOnlyList<(string Feature, double Likeness)> Near(string need, int limit) => said.Value.Near(need, limit);

    public ImmutableSortedDictionary<string, string>? OptionsOf(string feature) =>
        table.Find(feature) is { } row && table.Text(row, 0) == feature ? Options(table.Text(row, 2)) : null;

    /// <summary>The feature that is meant by a package that does not work well by itself.</summary>
    public string? InsteadOf(string package) => insteadOf.Value.FeatureOf(package);

    /// <summary>The feature that may be meant by a package that is useful by itself too.</summary>
    public string? OfferedFor(string package) => offeredFor.Value.FeatureOf(package);

    /// <summary>The features that listen on a TCP port unless told otherwise.</summary>
    public IEnumerable<string> ListeningOn(string port) =>
        from row in table.Rows
        where table.Text(row, 5).Split(' ').Contains(port, StringComparer.Ordinal)
        select table.Text(row, 0);

    private IEnumerable<(string Package, string Feature)> Packages(int column) =>
        from row in table.Rows
        from package in table.Text(row, column).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select (package, table.Text(row, 0));

    private static ImmutableSortedDictionary<string, string> Options(string text) =>
        text.Split(BetweenOptions, StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(" = ", 2))
            .ToImmutableSortedDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
}
