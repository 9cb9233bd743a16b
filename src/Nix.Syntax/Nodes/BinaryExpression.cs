using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>Two operands and the operator between them.</summary>
public sealed class BinaryExpression : Expression
{
    internal BinaryExpression(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>The operator's token.</summary>
    public SyntaxToken Operator => Tokens.First();

    /// <summary>The left operand.</summary>
    public Expression Left => ExpressionAt(0);

    /// <summary>The right operand.</summary>
    public Expression Right => ExpressionAt(1);
}
