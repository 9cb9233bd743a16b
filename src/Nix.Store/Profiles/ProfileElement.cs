namespace Nix.Store;

/// <summary>One thing a profile was given: a package, or several of its outputs.</summary>
/// <param name="Name">By which it is removed and upgraded; unique in its profile.</param>
/// <param name="StorePaths">What it shows.</param>
/// <param name="IsActive">Whether it is shown.</param>
/// <param name="Priority">Of two with the same file the lower number wins.</param>
/// <param name="OriginalUrl">The flake it was asked for from; null where it came from elsewhere, as for the next three.</param>
/// <param name="Url">The flake that was, at that revision.</param>
/// <param name="AttributePath">The package's attribute in it.</param>
/// <param name="Outputs">The outputs asked for; null for those the package says, an empty list for all.</param>
public sealed record ProfileElement(
    string Name,
    IReadOnlyList<string> StorePaths,
    bool IsActive = true,
    int Priority = ProfilePackage.UsualPriority,
    string? OriginalUrl = null,
    string? Url = null,
    string? AttributePath = null,
    IReadOnlyList<string>? Outputs = null)
{
    /// <summary>What it shows, for <see cref="ProfileLinks"/>.</summary>
    public IEnumerable<ProfilePackage> Packages => StorePaths.Select(path => new ProfilePackage(path, IsActive, Priority));
}
