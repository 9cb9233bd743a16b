namespace Nix.Syntax.Ast;

/// <summary>An attribute whose name is computed.</summary>
/// <param name="Name">What computes the name; null as a result leaves the attribute out.</param>
/// <param name="Value">The value.</param>
/// <param name="Position">Offset of the path it stands in.</param>
public sealed record AstDynamicAttribute(AstNode Name, AstNode Value, int Position);
