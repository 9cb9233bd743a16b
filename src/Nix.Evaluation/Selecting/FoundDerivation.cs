namespace Nix.Evaluation.Selecting;

/// <summary>A derivation that was found in a value.</summary>
/// <param name="AttributePath">Where, such as <c>pkgs.hello</c>; empty for the value itself.</param>
/// <param name="DrvPath">Its store path.</param>
/// <param name="OutputName">The output that was meant.</param>
public sealed record FoundDerivation(string AttributePath, string DrvPath, string OutputName);
