using System.Collections.Immutable;
using AskNix.Catalogue;
using AskNix.Planning.Store;

namespace AskNix.Planning.Packages;

/// <summary>Whether and where a package is installed: in just this build, in another version, or not.</summary>
/// <param name="Here">Environments that bring exactly this build.</param>
/// <param name="Other">Other versions of it that environments bring, as "version in environment".</param>
internal sealed record PackagePresence(ImmutableArray<string> Here, ImmutableArray<string> Other)
{
    public bool IsInstalled => !Here.IsEmpty || !Other.IsEmpty;

    public string Text => (Here.IsEmpty, Other.IsEmpty) switch
    {
        (false, _) => $"yes, in {string.Join(" and in ", Here)}",
        (true, false) => $"another version: {string.Join(", ", Other)}",
        _ => "no",
    };

    // The name tells versions apart but not builds; a package built otherwise under the same name and version is the same to a person.
    public static PackagePresence Of(Package package, string? outPath, ImmutableArray<PresentPackage> present)
    {
        var same = present.Where(found => PackageName.Of(found.Path) is var name && name.Name == package.PName && name.HasVersion).ToArray();
        return new PackagePresence(
            [.. same.Where(found => found.Path == outPath || PackageName.Of(found.Path).Version == package.Version).Select(found => found.Where).Distinct()],
            [.. same.Where(found => found.Path != outPath && PackageName.Of(found.Path).Version != package.Version)
                .Select(found => $"{PackageName.Of(found.Path).Version} in {found.Where}").Distinct()]);
    }
}
