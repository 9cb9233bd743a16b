namespace Nix.Formats;

/// <summary>The names of hash algorithms.</summary>
public static class NixHashAlgorithms
{
    /// <summary>As Nix writes it; empty for none.</summary>
    public static string Name(this NixHashAlgorithm algorithm) => algorithm switch
    {
        NixHashAlgorithm.Md5 => "md5",
        NixHashAlgorithm.Sha1 => "sha1",
        NixHashAlgorithm.Sha256 => "sha256",
        NixHashAlgorithm.Sha512 => "sha512",
        _ => "",
    };

    /// <summary>The algorithm of that name; none where there is no such.</summary>
    public static NixHashAlgorithm Find(ReadOnlySpan<char> name) => name switch
    {
        "md5" => NixHashAlgorithm.Md5,
        "sha1" => NixHashAlgorithm.Sha1,
        "sha256" => NixHashAlgorithm.Sha256,
        "sha512" => NixHashAlgorithm.Sha512,
        _ => NixHashAlgorithm.None,
    };
}
