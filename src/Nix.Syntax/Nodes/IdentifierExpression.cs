using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>The name of a value.</summary>
public sealed class IdentifierExpression : Expression
{
    internal IdentifierExpression(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>The name.</summary>
    public string Name => ToString();
}
