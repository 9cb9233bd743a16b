using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary><c>set ? path</c></summary>
public sealed class HasAttributeExpression : Expression
{
    internal HasAttributeExpression(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>What is looked into.</summary>
    public Expression Set => ExpressionAt(0);

    /// <summary>What is looked for.</summary>
    public AttributePathNode Path => Children.OfType<AttributePathNode>().First();
}
