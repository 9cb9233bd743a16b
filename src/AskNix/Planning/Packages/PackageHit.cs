using AskNix.Catalogue;

namespace AskNix.Planning.Packages;

/// <summary>A package that a search found, and why.</summary>
public sealed record PackageHit(Package Package, string Reason);
