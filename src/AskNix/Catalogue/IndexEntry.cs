namespace AskNix.Catalogue;

/// <summary>What a source gives the package index: a <see cref="Package"/>, a <see cref="PackageAlias"/> or the <see cref="PackageSetRelease"/>.</summary>
public abstract record IndexEntry;
