using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>Makes the view that fits a node's kind.</summary>
static class NodeFactory
{
    public static SyntaxNode Create(SyntaxTree tree, SyntaxNode parent, GreenNode green, int at, int index) => green.Kind switch
    {
        SyntaxKind.Skipped => new SkippedNode(tree, parent, green, at, index),
        SyntaxKind.MissingExpression => new MissingExpression(tree, parent, green, at, index),
        SyntaxKind.IdentifierExpression => new IdentifierExpression(tree, parent, green, at, index),
        SyntaxKind.LiteralExpression => new LiteralExpression(tree, parent, green, at, index),
        SyntaxKind.PathExpression => new PathExpression(tree, parent, green, at, index),
        SyntaxKind.StringExpression => new StringExpression(tree, parent, green, at, index),
        SyntaxKind.IndentedStringExpression => new IndentedStringExpression(tree, parent, green, at, index),
        SyntaxKind.Interpolation => new Interpolation(tree, parent, green, at, index),
        SyntaxKind.ParenthesizedExpression => new ParenthesizedExpression(tree, parent, green, at, index),
        SyntaxKind.ListExpression => new ListExpression(tree, parent, green, at, index),
        SyntaxKind.AttributeSetExpression => new AttributeSetExpression(tree, parent, green, at, index),
        SyntaxKind.LegacyLetExpression => new LegacyLetExpression(tree, parent, green, at, index),
        SyntaxKind.AttributeBinding => new AttributeBinding(tree, parent, green, at, index),
        SyntaxKind.InheritBinding => new InheritBinding(tree, parent, green, at, index),
        SyntaxKind.InheritSource => new InheritSource(tree, parent, green, at, index),
        SyntaxKind.AttributePath => new AttributePathNode(tree, parent, green, at, index),
        SyntaxKind.SelectExpression => new SelectExpression(tree, parent, green, at, index),
        SyntaxKind.HasAttributeExpression => new HasAttributeExpression(tree, parent, green, at, index),
        SyntaxKind.ApplyExpression => new ApplyExpression(tree, parent, green, at, index),
        SyntaxKind.UnaryExpression => new UnaryExpression(tree, parent, green, at, index),
        SyntaxKind.BinaryExpression => new BinaryExpression(tree, parent, green, at, index),
        SyntaxKind.IfExpression => new IfExpression(tree, parent, green, at, index),
        SyntaxKind.AssertExpression => new AssertExpression(tree, parent, green, at, index),
        SyntaxKind.WithExpression => new WithExpression(tree, parent, green, at, index),
        SyntaxKind.LetExpression => new LetExpression(tree, parent, green, at, index),
        SyntaxKind.LambdaExpression => new LambdaExpression(tree, parent, green, at, index),
        SyntaxKind.IdentifierParameter => new IdentifierParameter(tree, parent, green, at, index),
        SyntaxKind.SetPattern => new SetPattern(tree, parent, green, at, index),
        SyntaxKind.Formal => new Formal(tree, parent, green, at, index),
        _ => throw new ArgumentOutOfRangeException(nameof(green), green.Kind, "not a node"),
    };
}
