namespace AskNix.Catalogue;

/// <summary>An old or other name of a package.</summary>
/// <param name="Alias">The name.</param>
/// <param name="Target">The attribute it leads to; empty where the package is gone, or where it is found by <paramref name="Same"/>.</param>
/// <param name="Note">What nixpkgs says to those who use it.</param>
/// <param name="Same">What the alias evaluates to: the package with the same name, version and position is its target.</param>
public sealed record PackageAlias(string Alias, string Target = "", string Note = "", Package? Same = null) : IndexEntry;
