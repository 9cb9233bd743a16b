namespace Nix.Store.Daemon;

/// <summary>What was asked for, and how it went.</summary>
public sealed record BuildOutcome(DerivedPath Path, BuildResult Result);
