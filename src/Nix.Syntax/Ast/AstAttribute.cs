namespace Nix.Syntax.Ast;

/// <summary>One attribute of a set.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Where its value comes from.</param>
/// <param name="Value">The value; for an inherited attribute the variable, for one inherited from a set null.</param>
/// <param name="Source">For one inherited from a set, the index in <see cref="AstAttributeSet.Sources"/>; else -1.</param>
/// <param name="Position">Offset of its name.</param>
public sealed record AstAttribute(Symbol Name, AstAttributeKind Kind, AstNode? Value, int Source, int Position);
