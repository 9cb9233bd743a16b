namespace AskNix.Planning.Packages;

/// <summary>The package set a machine takes its packages from.</summary>
/// <param name="Path">Its folder, absolute, symbolic links resolved.</param>
/// <param name="RevisionKey">Names its content: two locations with the same key hold the same packages.</param>
/// <param name="Release">Its release, such as <c>26.05</c>; null where it does not say.</param>
/// <param name="Origin">Where it comes from, for a person: the search path or an input of a flake.</param>
public sealed record NixpkgsLocation(string Path, string RevisionKey, string? Release, string Origin);
