namespace Nix.Syntax.Ast;

/// <summary>A list.</summary>
public sealed class AstList(int position, AstNode[] elements) : AstNode(position)
{
    /// <summary>The elements, in order.</summary>
    public IReadOnlyList<AstNode> Elements { get; } = elements;
}
