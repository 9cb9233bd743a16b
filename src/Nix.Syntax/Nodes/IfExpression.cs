using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary><c>if condition then consequence else alternative</c></summary>
public sealed class IfExpression : Expression
{
    internal IfExpression(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>What is asked.</summary>
    public Expression Condition => ExpressionAt(0);

    /// <summary>The value if it holds.</summary>
    public Expression Consequence => ExpressionAt(1);

    /// <summary>The value if it does not.</summary>
    public Expression Alternative => ExpressionAt(2);
}
