using Nix.Evaluation.Nodes;

namespace Nix.Evaluation.Importing;

/// <summary>A file that was parsed.</summary>
/// <param name="Root">The program.</param>
/// <param name="Text">What was in it.</param>
sealed record ParsedFile(Node Root, byte[] Text);
