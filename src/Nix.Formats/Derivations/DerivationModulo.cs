namespace Nix.Formats;

/// <summary>What stands for a derivation in the hash of another.</summary>
/// <param name="Hash">The hash, in base 16; empty where it has none, since its output paths are known only once it is built.</param>
public readonly record struct DerivationModulo(string Hash)
{
    /// <summary>Whether it has none.</summary>
    public bool IsDeferred => Hash.Length == 0;
}
