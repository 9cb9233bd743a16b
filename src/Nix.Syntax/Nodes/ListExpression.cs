using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>A list.</summary>
public sealed class ListExpression : Expression
{
    internal ListExpression(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>The elements, in order.</summary>
    public IEnumerable<Expression> Elements => Children.OfType<Expression>();

    /// <summary>The opening bracket.</summary>
    public SyntaxToken OpenBracket => Tokens.First();

    /// <summary>The closing bracket; null in a text with mistakes.</summary>
    public SyntaxToken? CloseBracket => TokenOf(SyntaxKind.CloseBracket);
}
