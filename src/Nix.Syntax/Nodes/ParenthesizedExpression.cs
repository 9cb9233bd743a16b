using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>An expression in parentheses.</summary>
public sealed class ParenthesizedExpression : Expression
{
    internal ParenthesizedExpression(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>The expression inside.</summary>
    public Expression Expression => ExpressionAt(0);
}
