using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>A parameter that names the attributes it takes.</summary>
public sealed class SetPattern : Parameter
{
    internal SetPattern(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>The attributes, in order.</summary>
    public IEnumerable<Formal> Formals => Children.OfType<Formal>();

    /// <summary>Whether other attributes are allowed too.</summary>
    public bool HasEllipsis => TokenOf(SyntaxKind.Ellipsis) is not null;
}
