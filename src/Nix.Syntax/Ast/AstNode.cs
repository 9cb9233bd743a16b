namespace Nix.Syntax.Ast;

/// <summary>
/// A part of a program as Nix understands it: parentheses gone, bindings merged, strings stripped, operators that are
/// functions turned into calls. Immutable once the program has been parsed.
/// </summary>
/// <param name="position">Offset of the byte Nix reports for it.</param>
public abstract class AstNode(int position)
{
    /// <summary>Offset in the text of the place Nix reports for it: where it begins, or its operator.</summary>
    public int Position { get; } = position;
}
