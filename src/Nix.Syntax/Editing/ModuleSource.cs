namespace Nix.Syntax.Editing;

/// <summary>A file of a configuration.</summary>
/// <param name="File">Its path, absolute.</param>
/// <param name="Tree">Its text.</param>
public sealed record ModuleSource(string File, SyntaxTree Tree);
