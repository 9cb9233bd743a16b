namespace Nix.Syntax.Ast;

/// <summary>One part of an attribute path: a name or an expression for one.</summary>
/// <param name="Symbol">The name; null where it is computed.</param>
/// <param name="Expression">What computes it; null where it is written.</param>
/// <param name="Position">Offset of its first byte.</param>
public readonly record struct AstName(Symbol? Symbol, AstNode? Expression, int Position);
