namespace Nix.Syntax.Ast;

/// <summary>One attribute of a pattern.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Default">The value where the argument lacks it; null where it is required.</param>
/// <param name="Position">Offset of its first byte.</param>
public sealed record AstFormal(Symbol Name, AstNode? Default, int Position);
