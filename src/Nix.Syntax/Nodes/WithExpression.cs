using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary><c>with scope; body</c></summary>
public sealed class WithExpression : Expression
{
    internal WithExpression(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>The set whose attributes are in scope.</summary>
    public Expression Scope => ExpressionAt(0);

    /// <summary>The value.</summary>
    public Expression Body => ExpressionAt(1);
}
