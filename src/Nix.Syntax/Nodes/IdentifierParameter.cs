using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>A parameter that is a name.</summary>
public sealed class IdentifierParameter : Parameter
{
    internal IdentifierParameter(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>The name.</summary>
    public string Name => ToString();
}
