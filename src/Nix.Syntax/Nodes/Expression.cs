using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>A part of a text that has a value.</summary>
public abstract class Expression : SyntaxNode
{
    private protected Expression(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }
}
