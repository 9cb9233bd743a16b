using AskNix.Catalogue;
using AskNix.Errors;

namespace AskNix.Planning.Packages;

/// <summary>What stands in a package's way, in words.</summary>
public static class PackageProblems
{
    /// <summary>Why the settings of the machine may keep a package from being used; empty where nothing does.</summary>
    public static IEnumerable<string> Obstacles(Package package)
    {
        if (package.Unfree)
            yield return package.Licence.Length > 0 ? $"its licence is not free ({package.Licence})" : "its licence is not free";
        if (package.Insecure)
            yield return "it has known vulnerabilities";
        if (package.Broken)
            yield return "it is marked as broken";
        if (package.Unsupported)
            yield return "it is not for this kind of machine";
    }

    /// <summary>The refusal of a package that the settings keep from being used.</summary>
    public static Problem Refused(Package package)
    {
        var obstacles = Obstacles(package).ToArray();
        return new Problem(
            ErrorCode.PackageRefused,
            $"{package.Attribute} is not used here: {(obstacles.Length > 0 ? string.Join(", ", obstacles) : "the settings of the package set do not allow it")}.",
            package switch
            {
                { Unfree: true } => "Allow it in the configuration of nixpkgs: nixpkgs.config.allowUnfreePredicate for this package, or nixpkgs.config.allowUnfree for all.",
                { Insecure: true } => $"Allow it by name in nixpkgs.config.permittedInsecurePackages: \"{package.PName}-{package.Version}\".",
                _ => "Look for another package: ask-nix \"search ...\".",
            });
    }

    /// <summary>The refusal of a name that leads to no package.</summary>
    public static Problem Missing(PackageResolution resolution) => resolution switch
    {
        PackageResolution.Removed removed => new Problem(
            ErrorCode.UnknownPackage, $"{removed.Name} is no longer in nixpkgs{(removed.Note.Length > 0 ? $": {removed.Note}" : ".")}"),
        PackageResolution.Unknown { Near.IsEmpty: false } unknown => new Problem(
            ErrorCode.UnknownPackage, $"There is no package {unknown.Name} in this machine's nixpkgs.", $"Did you mean {string.Join(", ", unknown.Near)}?"),
        PackageResolution.Unknown unknown => new Problem(
            ErrorCode.UnknownPackage, $"There is no package {unknown.Name} in this machine's nixpkgs, and none that is spelt nearly so.", "Look for it by what it does: ask-nix \"search ...\"."),
        _ => throw new ArgumentOutOfRangeException(nameof(resolution)),
    };
}
