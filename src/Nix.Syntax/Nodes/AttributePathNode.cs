using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>Names joined by dots.</summary>
public sealed class AttributePathNode : SyntaxNode
{
    internal AttributePathNode(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>The names, in order.</summary>
    public IEnumerable<AttributeName> Names => AttributeName.In(this);
}
