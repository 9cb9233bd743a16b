using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary><c>set.path</c> or <c>set.path or default</c>.</summary>
public sealed class SelectExpression : Expression
{
    internal SelectExpression(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>What is selected from.</summary>
    public Expression Set => ExpressionAt(0);

    /// <summary>What is selected.</summary>
    public AttributePathNode Path => Children.OfType<AttributePathNode>().First();

    /// <summary>The value where the path is absent; null where none is given.</summary>
    public Expression? Default => Children.OfType<Expression>().Skip(1).FirstOrDefault();
}
