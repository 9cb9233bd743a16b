namespace Nix.Evaluation.Builtins.Derivations;

/// <summary>What stands for a derivation in the hash of another.</summary>
/// <param name="IsDeferred">Whether it has none, since its output paths are known only once it is built.</param>
/// <param name="Hash">The hash, in base 16.</param>
readonly record struct DerivationModulo(bool IsDeferred, string Hash);
