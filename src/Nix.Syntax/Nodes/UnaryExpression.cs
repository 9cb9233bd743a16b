using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary><c>!x</c> or <c>-x</c>.</summary>
public sealed class UnaryExpression : Expression
{
    internal UnaryExpression(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>The operator: <see cref="SyntaxKind.Not"/> or <see cref="SyntaxKind.Minus"/>.</summary>
    public SyntaxKind Operator => Green.Children[0].Kind;

    /// <summary>What it applies to.</summary>
    public Expression Operand => ExpressionAt(0);
}
