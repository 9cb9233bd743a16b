using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>A whole file: one expression.</summary>
public sealed class RootNode : SyntaxNode
{
    internal RootNode(SyntaxTree tree, GreenNode green)
        : base(tree, null, green, 0, 0)
    {
    }

    /// <summary>The expression of the file.</summary>
    public Expression Expression => ExpressionAt(0);
}
