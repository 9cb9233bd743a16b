using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary><c>(source)</c> behind inherit.</summary>
public sealed class InheritSource : SyntaxNode
{
    internal InheritSource(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>The set the names are taken from.</summary>
    public Expression Expression => ExpressionAt(0);
}
