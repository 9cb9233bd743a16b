using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>What a function takes: a name or a pattern.</summary>
public abstract class Parameter : SyntaxNode
{
    private protected Parameter(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }
}
