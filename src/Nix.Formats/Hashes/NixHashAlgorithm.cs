namespace Nix.Formats;

/// <summary>The hash algorithms Nix accepts everywhere. The value is the digest's length in bytes.</summary>
public enum NixHashAlgorithm
{
    None = 0,
    Md5 = 16,
    Sha1 = 20,
    Sha256 = 32,
    Sha512 = 64,
}
