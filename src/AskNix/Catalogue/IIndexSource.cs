namespace AskNix.Catalogue;

/// <summary>Where the packages of an index come from.</summary>
public interface IIndexSource
{
    /// <summary>Names the revision of nixpkgs: two sources with the same key have the same packages.</summary>
    string RevisionKey { get; }

    /// <summary>The packages and aliases, in any order; a <see cref="PackageSetRelease"/> comes first where it is known.</summary>
    IAsyncEnumerable<IndexEntry> Read(CancellationToken cancellation);
}
