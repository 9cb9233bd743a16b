using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>A function and one argument; several arguments nest to the left.</summary>
public sealed class ApplyExpression : Expression
{
    internal ApplyExpression(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>The function.</summary>
    public Expression Function => ExpressionAt(0);

    /// <summary>The argument.</summary>
    public Expression Argument => ExpressionAt(1);
}
