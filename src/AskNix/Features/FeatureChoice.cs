namespace AskNix.Features;

/// <summary>An answer to a feature's question.</summary>
/// <param name="Say">In words.</param>
/// <param name="Value">As a Nix expression.</param>
public sealed record FeatureChoice(string Say, string Value);
