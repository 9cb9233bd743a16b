using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>What gives values to names, between the braces of a set or between let and in.</summary>
public abstract class Binding : SyntaxNode
{
    private protected Binding(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }
}
