namespace Nix.Formats;

/// <summary>One output a derivation promises.</summary>
/// <param name="Path">Its store path; empty where it is known only after building.</param>
/// <param name="HashAlgorithm">Of a fixed output, with <c>r:</c> before it when the whole tree is hashed; else empty.</param>
/// <param name="Hash">Of a fixed output, the digest in base 16; else empty.</param>
public sealed record DerivationOutput(string Path, string HashAlgorithm, string Hash)
{
    /// <summary>Whether its content is known beforehand, as of a download.</summary>
    public bool IsFixed => Hash.Length > 0;
}
