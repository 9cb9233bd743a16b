namespace AskNix.Catalogue;

/// <summary>Which package set was read.</summary>
/// <param name="Version">Its own version, such as <c>26.05pre</c>; may be empty.</param>
/// <param name="Names">How many names it has at the top, to tell the progress by.</param>
public sealed record PackageSetRelease(string Version, int Names) : IndexEntry;
