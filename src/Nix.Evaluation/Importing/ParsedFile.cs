using Nix.Evaluation.Nodes;

namespace Nix.Evaluation.Importing;

/// <summary>A file that was parsed.</summary>
/// <param name="Root">The program.</param>
/// <param name="Stamp">What the host said of the file then.</param>
sealed record ParsedFile(Node Root, string? Stamp);
