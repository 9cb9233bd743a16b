namespace Nix.Syntax.Ast;

/// <summary>An operator that is no function: <c>== != &amp;&amp; || -> // ++</c>.</summary>
public sealed class AstBinary(int position, SyntaxKind operation, AstNode left, AstNode right) : AstNode(position)
{
    /// <summary>Which of them.</summary>
    public SyntaxKind Operator { get; } = operation;

    /// <summary>The left operand.</summary>
    public AstNode Left { get; } = left;

    /// <summary>The right operand.</summary>
    public AstNode Right { get; } = right;
}
