namespace Nix.Formats;

/// <summary>What stands for a derivation in the hash of another.</summary>
/// <param name="Hash">The hash, in base 16; empty where it needs what derivations make that are outputs themselves.</param>
/// <param name="IsDeferred">Whether the paths of its outputs are known only once it, or what it needs, is built.</param>
public readonly record struct DerivationModulo(string Hash, bool IsDeferred);
