using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>An integer, a float, a URI or a search path such as <c>&lt;nixpkgs></c>.</summary>
public sealed class LiteralExpression : Expression
{
    internal LiteralExpression(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>Which of them: <see cref="SyntaxKind.Integer"/>, Float, Uri or SearchPath.</summary>
    public SyntaxKind LiteralKind => Green.Children[0].Kind;
}
