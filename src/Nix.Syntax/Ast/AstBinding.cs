namespace Nix.Syntax.Ast;

/// <summary>A binding before it joins its set.</summary>
/// <param name="Names">The path, or the names of an inherit.</param>
/// <param name="Value">The value; null for an inherit.</param>
/// <param name="Source">The set of an inherit; null where it takes from the scope.</param>
/// <param name="Position">Offset of the binding.</param>
sealed record AstBinding(List<AstName> Names, AstNode? Value, AstNode? Source, int Position)
{
    public bool IsInherit { get; init; }
}
