using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>A string in pairs of single quotes.</summary>
public sealed class IndentedStringExpression : Expression
{
    internal IndentedStringExpression(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>The expressions inside <c>${ }</c>.</summary>
    public IEnumerable<Interpolation> Interpolations => Children.OfType<Interpolation>();
}
