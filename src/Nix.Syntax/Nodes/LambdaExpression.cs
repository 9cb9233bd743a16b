using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>A function: parameter, colon, body.</summary>
public sealed class LambdaExpression : Expression
{
    internal LambdaExpression(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>What it takes.</summary>
    public Parameter Parameter => Children.OfType<Parameter>().First();

    /// <summary>The name given to the whole argument beside a pattern; null where there is none.</summary>
    public SyntaxToken? ArgumentName => TokenOf(SyntaxKind.Identifier);

    /// <summary>What it returns.</summary>
    public Expression Body => ExpressionAt(0);
}
