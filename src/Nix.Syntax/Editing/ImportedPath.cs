namespace Nix.Syntax.Editing;

/// <summary>A path a file takes a module from.</summary>
/// <param name="Path">As Nix would read it: absolute, or relative to the file's directory; perhaps a directory.</param>
/// <param name="Position">Where it is written.</param>
public sealed record ImportedPath(string Path, LinePosition Position);
