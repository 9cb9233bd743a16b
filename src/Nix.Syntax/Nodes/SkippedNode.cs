using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>Tokens that fit nowhere, in a text with mistakes.</summary>
public sealed class SkippedNode : SyntaxNode
{
    internal SkippedNode(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }
}
