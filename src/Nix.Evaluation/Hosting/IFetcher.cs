namespace Nix.Evaluation.Hosting;

/// <summary>Brings what lies elsewhere. Nothing is checked against a hash here, and nothing goes to the store.</summary>
public interface IFetcher
{
    /// <summary>The file at a location: <c>https://</c>, <c>http://</c> or <c>file://</c>.</summary>
    /// <param name="url">The location.</param>
    /// <param name="header">What the server is shown.</param>
    /// <exception cref="HostException">It cannot be had; in the words of Nix.</exception>
    ReadOnlyMemory<byte> File(string url, FetchHeader? header = null);

    /// <summary>The tree that the packed file at a location holds. A single directory at its root is left out.</summary>
    /// <param name="url">The location.</param>
    /// <param name="header">What the server is shown.</param>
    /// <exception cref="HostException">It cannot be had, or is no such file; in the words of Nix.</exception>
    FetchedTree Tarball(string url, FetchHeader? header = null);

    /// <summary>The tree of a commit, or of the files that git tracks in a working directory.</summary>
    /// <exception cref="HostException">It cannot be had; in the words of Nix.</exception>
    FetchedTree Git(GitInput input);

    /// <summary>The tree of a commit, or of the files that Mercurial tracks in a working directory.</summary>
    /// <exception cref="HostException">It cannot be had; in the words of Nix.</exception>
    FetchedTree Mercurial(MercurialInput input);

    /// <summary>What a packed file holds, by the name that binary caches have for the way of packing: none, gzip, bzip2, xz, zstd.</summary>
    /// <exception cref="HostException">It is no such file, or it cannot be unpacked here.</exception>
    ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> packed, string method);
}
