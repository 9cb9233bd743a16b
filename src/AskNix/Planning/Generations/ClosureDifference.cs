using System.Collections.Immutable;
using AskNix.Planning.Store;
using AskNix.Plans.Forecasts;

namespace AskNix.Planning.Generations;

/// <summary>
/// The packages that two closures do not have in common, by the names of their store paths as <c>nix store diff-closures</c> tells them.
/// Several versions of a package in one closure stand together, parted by commas. Paths without a version (configuration files, scripts)
/// are no packages, nor is the system itself.
/// </summary>
internal static class ClosureDifference
{
    public static ImmutableArray<PackageChange> Between(IEnumerable<StoreRecord> from, IEnumerable<StoreRecord> to)
    {
        var old = Versions(from);
        var current = Versions(to);
        return
        [
            .. old.Keys.Union(current.Keys, StringComparer.Ordinal)
                .Select(name => new PackageChange(name, old.GetValueOrDefault(name), current.GetValueOrDefault(name)))
                .Where(change => change.OldVersion != change.NewVersion)
                .OrderBy(change => change.Name, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<string, string> Versions(IEnumerable<StoreRecord> records) =>
        records.Where(record => !record.Path.EndsWith(".drv", StringComparison.Ordinal))
            .Select(record => PackageName.Of(record.Path))
            .Where(package => package.HasVersion && !package.Name.StartsWith("nixos-system-", StringComparison.Ordinal))
            .GroupBy(package => package.Name, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => string.Join(", ", group.Select(package => package.Version).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
                StringComparer.Ordinal);
}
