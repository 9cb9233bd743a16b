namespace Nix.Formats;

/// <summary>The hash algorithms that Nix has.</summary>
public enum NixHashAlgorithm
{
    None,
    Md5,
    Sha1,
    Sha256,
    Sha512,

    /// <summary>Experimental in Nix, where it has to be allowed by <c>blake3-hashes</c>.</summary>
    Blake3,
}
