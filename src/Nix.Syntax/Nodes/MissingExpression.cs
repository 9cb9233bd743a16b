using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>An expression that should stand here and does not; no bytes wide.</summary>
public sealed class MissingExpression : Expression
{
    internal MissingExpression(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    internal static MissingExpression At(SyntaxNode parent) =>
        new(parent.Tree, parent, GreenBranch.Create(SyntaxKind.MissingExpression, []), parent.Span.End, parent.Green.Children.Length);
}
