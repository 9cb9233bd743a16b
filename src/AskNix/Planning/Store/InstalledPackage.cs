namespace AskNix.Planning.Store;

/// <summary>A package and where it was installed.</summary>
/// <param name="Package">Its name and version.</param>
/// <param name="Source"><c>system</c>, <c>user NAME</c>, <c>home</c> or <c>profile</c>.</param>
internal sealed record InstalledPackage(PackageName Package, string Source);
