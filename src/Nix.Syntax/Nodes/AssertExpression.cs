using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary><c>assert condition; body</c></summary>
public sealed class AssertExpression : Expression
{
    internal AssertExpression(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>What must hold.</summary>
    public Expression Condition => ExpressionAt(0);

    /// <summary>The value.</summary>
    public Expression Body => ExpressionAt(1);
}
