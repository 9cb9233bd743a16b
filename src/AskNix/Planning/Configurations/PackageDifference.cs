using System.Collections.Immutable;
using AskNix.Plans.Forecasts;

namespace AskNix.Planning.Configurations;

/// <summary>Compares two sets of packages by name.</summary>
internal static class PackageDifference
{
    public static ImmutableArray<PackageChange> Between(ImmutableArray<EvaluatedPackage> before, ImmutableArray<EvaluatedPackage> after)
    {
        var old = ByName(before);
        var @new = ByName(after);
        return
        [
            .. from name in old.Keys.Union(@new.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
               let was = old.GetValueOrDefault(name)
               let becomes = @new.GetValueOrDefault(name)
               where was != becomes
               select new PackageChange(name, was, becomes),
        ];
    }

    private static Dictionary<string, string> ByName(ImmutableArray<EvaluatedPackage> packages) =>
        packages.GroupBy(package => package.Name, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => string.Join(", ", group.Select(package => OutputSuffix.Remove(package.Version ?? "")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
            StringComparer.Ordinal);
}
