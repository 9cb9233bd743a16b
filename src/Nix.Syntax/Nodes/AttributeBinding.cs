using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary><c>path = value;</c></summary>
public sealed class AttributeBinding : Binding
{
    internal AttributeBinding(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>What is given a value.</summary>
    public AttributePathNode Path => Children.OfType<AttributePathNode>().First();

    /// <summary>The value.</summary>
    public Expression Value => ExpressionAt(0);
}
