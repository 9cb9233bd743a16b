using Nix.Formats;

namespace Nix.Evaluation.Builtins.Hashes;

/// <summary>Hashes bytes by any of Nix's algorithms.</summary>
static class Digest
{
    public static NixHash Of(NixHashAlgorithm algorithm, ReadOnlySpan<byte> data) => new(algorithm, algorithm switch
    {
        NixHashAlgorithm.Md5 => Md5.Hash(data),
        NixHashAlgorithm.Sha1 => Sha1.Hash(data),
        NixHashAlgorithm.Sha256 => Sha256.Hash(data),
        _ => Sha512.Hash(data),
    });
}
