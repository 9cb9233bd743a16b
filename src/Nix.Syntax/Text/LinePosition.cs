namespace Nix.Syntax;

/// <summary>A place in a text as people and Nix count it.</summary>
/// <param name="Line">Line, from 1. A line ends with LF, CR LF or CR.</param>
/// <param name="Column">Column in bytes, from 1, as Nix counts it.</param>
/// <param name="CharacterColumn">Column in Unicode characters, from 1, as an editor counts it. A byte that is not UTF-8 counts as one.</param>
public readonly record struct LinePosition(int Line, int Column, int CharacterColumn)
{
    /// <summary>Line and column, <c>3:14</c>.</summary>
    public override string ToString() => $"{Line}:{CharacterColumn}";
}
