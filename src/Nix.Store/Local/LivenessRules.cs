namespace Nix.Store.Local;

/// <summary>What besides references a live path keeps; the defaults are Nix's.</summary>
/// <param name="KeepsDerivations">The derivation it was built by (keep-derivations).</param>
/// <param name="KeepsOutputs">Of a derivation, its outputs (keep-outputs).</param>
public sealed record LivenessRules(bool KeepsDerivations = true, bool KeepsOutputs = false);
