using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>An attribute set, <c>{ }</c> or <c>rec { }</c>.</summary>
public sealed class AttributeSetExpression : Expression
{
    internal AttributeSetExpression(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>Whether its names are in scope in its values.</summary>
    public bool IsRecursive => Green.Children[0].Kind == SyntaxKind.Rec;

    /// <summary>The bindings, in order.</summary>
    public IEnumerable<Binding> Bindings => Children.OfType<Binding>();

    /// <summary>The opening brace; null in a text with mistakes.</summary>
    public SyntaxToken? OpenBrace => TokenOf(SyntaxKind.OpenBrace);

    /// <summary>The closing brace; null in a text with mistakes.</summary>
    public SyntaxToken? CloseBrace => TokenOf(SyntaxKind.CloseBrace);
}
