namespace Nix.Syntax.Ast;

/// <summary>A binding before it joins its set.</summary>
/// <param name="names">The path, or the names of an inherit.</param>
/// <param name="value">The value; null for an inherit.</param>
/// <param name="source">The set of an inherit; null where it takes from the scope.</param>
/// <param name="position">Offset of the binding.</param>
sealed class AstBinding(AstName[] names, AstNode? value, AstNode? source, int position)
{
    public AstName[] Names { get; } = names;

    public AstNode? Value { get; } = value;

    public AstNode? Source { get; } = source;

    public int Position { get; } = position;

    public bool IsInherit => Value is null;
}
