using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>A path, with or without interpolations.</summary>
public sealed class PathExpression : Expression
{
    internal PathExpression(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>The expressions inside <c>${ }</c>.</summary>
    public IEnumerable<Interpolation> Interpolations => Children.OfType<Interpolation>();
}
