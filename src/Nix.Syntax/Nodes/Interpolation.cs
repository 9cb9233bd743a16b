using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>An expression inside <c>${ }</c>.</summary>
public sealed class Interpolation : SyntaxNode
{
    internal Interpolation(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>The expression.</summary>
    public Expression Expression => ExpressionAt(0);
}
