namespace Nix.Formats;

/// <summary>The names of hash algorithms, and how long their digests are.</summary>
public static class NixHashAlgorithms
{
    /// <summary>As Nix writes it; empty for none.</summary>
    public static string Name(this NixHashAlgorithm algorithm) => algorithm switch
    {
        NixHashAlgorithm.Md5 => "md5",
        NixHashAlgorithm.Sha1 => "sha1",
        NixHashAlgorithm.Sha256 => "sha256",
        NixHashAlgorithm.Sha512 => "sha512",
        NixHashAlgorithm.Blake3 => "blake3",
        _ => "",
    };

    /// <summary>In bytes; 0 for none.</summary>
    public static int DigestLength(this NixHashAlgorithm algorithm) => algorithm switch
    {
        NixHashAlgorithm.Md5 => 16,
        NixHashAlgorithm.Sha1 => 20,
        NixHashAlgorithm.Sha256 or NixHashAlgorithm.Blake3 => 32,
        NixHashAlgorithm.Sha512 => 64,
        _ => 0,
    };

    /// <summary>The algorithm of that name; none where there is no such.</summary>
    public static NixHashAlgorithm Find(ReadOnlySpan<char> name) => name switch
    {
        "md5" => NixHashAlgorithm.Md5,
        "sha1" => NixHashAlgorithm.Sha1,
        "sha256" => NixHashAlgorithm.Sha256,
        "sha512" => NixHashAlgorithm.Sha512,
        "blake3" => NixHashAlgorithm.Blake3,
        _ => NixHashAlgorithm.None,
    };
}
